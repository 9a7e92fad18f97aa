import { valueMembers } from '../read.ts'
import { byBatchSize, type LintHit, lintRule } from './rule.ts'

/** Means of neighbours that differ by this factor have different units. */
const unitFactor = 100

/**
 * Values in two units: under the member of the other unit, which the reference checker does not read, or a hundred times
 * larger or smaller than those of the next smaller batch size, as samples differ from epochs.
 *
 * @example
 * mixedUnits.find(set, context)[0].message // => 'the values are under "samples to converge"; the checker reads "Epochs to converge"'
 *
 * Source: behaviour of the reference checker, mlcommons/logging 7bbf792, which crashes on the wrong member.
 */
export const mixedUnits = lintRule({
  code: 'mixed-units',
  severity: 'error',
  title: 'values in two units, or under the wrong member',
  why: 'One record counts epochs and another samples, or the values are where the checker does not look for them.',
  remedy: 'Write all values in the unit of the benchmark and under its member.',
  source: 'behaviour of the reference checker (mlcommons/logging 7bbf792)',
  find: (set, { text, benchmark, points }) => {
    const wrongMembers = set.records.flatMap(({ name }): LintHit[] => {
      const member = text.membersOf(name).find(candidate => valueMembers.includes(candidate))
      if (benchmark === null || member === undefined || member === benchmark.recordMember) return []
      const message = `the values are under "${member}"; the checker reads "${benchmark.recordMember}"`
      return [finding(name, text.lineOf(name, member), message)]
    })
    const sorted = byBatchSize(set)
    const jumps = points.slice(1).flatMap((point, index): LintHit[] => {
      const before = points[index]!
      const ratio = point.mean / before.mean
      if (!(ratio >= unitFactor || ratio <= 1 / unitFactor)) return []
      const message = `mean ${point.mean}, but ${before.mean} in ${before.name}: one counts epochs, the other samples`
      return [finding(sorted[index + 1]!.name, text.lineOf(point.name), message)]
    })
    return [...wrongMembers, ...jumps]
  },
})

const finding = (record: string, line: number | null, message: string): LintHit => ({
  record,
  line,
  message,
})
