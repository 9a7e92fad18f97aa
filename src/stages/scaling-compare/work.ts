import { type Comparison, compareGroups } from '../../scaling/compare.ts'
import { findGroup } from '../../scaling/group.ts'
import type { RequestOf } from '../stage.ts'
import type { declaration } from './declaration.ts'
import { readGroups } from './read-groups.ts'

/**
 * {@link compareGroups} over the groups in tables, run records, logs or RCP sets, as a stage.
 *
 * @throws InputError if a path cannot be read, UsageError if no group is the baseline
 */
export async function work(request: RequestOf<typeof declaration>): Promise<Comparison> {
  const { inputs, table, baseline, margin } = request
  const found = await Promise.all(inputs.map(path => readGroups(path, request, table)))
  const groups = found.flat()
  return compareGroups(findGroup(groups, baseline), groups, margin)
}
