import type { Usage } from '../benchmarks/benchmark.ts'
import type { RcpSetChoice } from '../rcp/curve.ts'
import type { Pruning } from '../rcp/prune.ts'
import type { StdevOf } from '../rcp/statistics.ts'
import { provenanceOf } from './provenance-of.ts'
import type { Provenance } from './report.ts'

/** The choices that a curve depends on. */
export interface CurveChoices {
  readonly usage: Usage
  readonly ruleset: string
  readonly rcpSet?: RcpSetChoice
  readonly pruning?: Pruning
  readonly stdev?: StdevOf
}

/**
 * The rules and RCP choices used, and the files read, each once.
 *
 * @example
 * curveProvenance({ usage: 'training', ruleset: '1.1.0' }, ['rcps_maskrcnn.json']).facts[1] // => ['RCP set', 'pruned (reference)']
 */
export function curveProvenance(choices: CurveChoices, files: readonly string[]): Provenance {
  const { usage, ruleset, rcpSet = 'pruned', pruning = 'reference', stdev = 'reference' } = choices
  return provenanceOf(
    [
      ['Ruleset', `${usage} ${ruleset}`],
      ['RCP set', rcpSet === 'full' ? 'full: every record judges' : `pruned (${pruning})`],
      ['Standard deviation', stdev === 'reference' ? 'of all runs' : 'without the extremes'],
    ],
    files,
  )
}
