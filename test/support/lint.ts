/**
 * RCP files as text, and what one rule of lint finds in them.
 *
 * @module
 */
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import { curveOf } from '../../src/rcp/curve.ts'
import type { LintRule, TunableOf } from '../../src/rcp/lint/rule.ts'
import { setText } from '../../src/rcp/lint/set-text.ts'
import { parseRcpSet } from '../../src/rcp/read.ts'

/** A record as text of one line: batch size, values, and what else it says. */
export function recordLine(
  bs: number,
  epochs: readonly number[],
  members: Readonly<Record<string, unknown>> = {},
) {
  const { name = `toy_ref_${bs}`, ...others } = members
  const record = { Benchmark: 'maskrcnn', BS: bs, Hyperparams: {}, 'Epochs to converge': epochs, ...others }
  return `  ${JSON.stringify(name)}: ${JSON.stringify(record)}`
}

/** A file of records, one per line; the first stands in line 2. */
export const setLines = (...records: readonly string[]): string => `{\n${records.join(',\n')}\n}\n`

/** What a rule finds, as severity, line and message. */
export function found(
  rule: LintRule,
  text: string,
  ruleset = '1.1.0',
  name = 'maskrcnn',
  tunable: TunableOf | null = null,
) {
  const set = parseRcpSet(text, `rcps_${name}.json`)
  const benchmark = builtIn.find('training', name) ?? null
  const curve =
    benchmark === null
      ? { points: [], judging: [] }
      : curveOf(set, { catalogue: builtIn, benchmark, rcpSet: 'pruned', pruning: 'reference' })
  return rule
    .find(set, { text: setText(text), benchmark, ruleset, tunable, ...curve })
    .map(({ severity = rule.severity, line, message }) => `${severity} ${line}: ${message}`)
}
