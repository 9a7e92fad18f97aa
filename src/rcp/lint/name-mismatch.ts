import type { Benchmark } from '../../benchmarks/benchmark.ts'
import type { Severity } from '../../codes/code-entry.ts'
import type { RcpRecord } from '../record.ts'
import { type LintHit, lintRule } from './rule.ts'

/**
 * A name with another batch size than `BS` (one of them is wrong: an error), a member `Benchmark` that differs from the
 * file (then the wrong number of runs is dropped: a warning), or a name in an unusual form (a note).
 *
 * @example
 * nameMismatch.find(set, context)[0].message // => 'the name says batch size 69, but BS is 96'
 */
export const nameMismatch = lintRule({
  code: 'name-mismatch',
  severity: 'error',
  title: 'a name that does not match the record',
  why: 'The name has another batch size than BS, Benchmark is not that of the file, or the name does not have the usual form.',
  remedy: 'Name the record BENCHMARK_ref_BS. If name and BS differ, check the logs.',
  source: 'names of the records in mlcommons/logging',
  find: ({ records }, { text, benchmark }) =>
    records.flatMap((record): LintHit[] => {
      const finding = (severity: Severity, line: number | null, message: string) => ({
        severity,
        record: record.name,
        line,
        message,
      })
      const { name } = record
      const other =
        benchmark === null || record.benchmark === benchmark.name
          ? []
          : [
              finding(
                'warning',
                text.lineOf(name, 'Benchmark'),
                `Benchmark is "${record.benchmark}" in a set of ${benchmark.name}`,
              ),
            ]
      const said = batchSizeIn(name)
      if (said !== null && said !== record.globalBatchSize) {
        const message = `the name says batch size ${said}, but BS is ${record.globalBatchSize}`
        return [...other, finding('error', text.lineOf(name, 'BS'), message)]
      }
      const usual = benchmark === null ? name : usualName(record, benchmark)
      if (name === usual) return other
      return [...other, finding('note', text.lineOf(name), `the usual name is ${usual}`)]
    }),
})

const usualName = ({ globalBatchSize }: RcpRecord, { recordName }: Benchmark): string =>
  recordName.replace('{bs}', String(globalBatchSize))

/** The number after `_ref_`, `1.5k` as 1536; null without one. */
function batchSizeIn(name: string): number | null {
  const [, digits, thousands] = /_ref_(\d+(?:\.\d+)?)(k?)(?=_|$)/.exec(name) ?? []
  return digits === undefined ? null : Number(digits) * (thousands === 'k' ? 1024 : 1)
}
