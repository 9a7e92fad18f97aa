import type { Outcome } from '../../report/outcome.ts'
import { compareGroups } from '../../scaling/compare.ts'
import { findGroup } from '../../scaling/group.ts'
import type { ScalingSource } from '../scaling-source.ts'
import { readGroups } from './read-groups.ts'
import { hasFindings, scalingCompareReport } from './view.ts'

/** {@link compareGroups} with its report. */
export interface ScalingCompareStage extends ScalingSource {
  /** Tables, run records, logs or RCP sets. */
  readonly paths: readonly string[]
  /** Take only the rows of this table. */
  readonly table?: string
  /** The group to compare with, as `256 lr=0.10`. */
  readonly baseline: string
  /** Largest difference that does not matter. */
  readonly margin?: number
}

export async function scalingCompareStage(request: ScalingCompareStage): Promise<Outcome> {
  const { paths, table, baseline, margin = 0.5 } = request
  const found = await Promise.all(paths.map(path => readGroups(path, request, table)))
  const groups = found.flat()
  const comparison = compareGroups(findGroup(groups, baseline), groups, margin)
  return { report: scalingCompareReport(comparison, margin), hasFindings: hasFindings(comparison) }
}
