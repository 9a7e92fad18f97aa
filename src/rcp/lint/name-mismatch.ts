import type { Benchmark } from '../../benchmarks/benchmark.ts'
import type { Severity } from '../../codes/code-entry.ts'
import type { RcpRecord } from '../record.ts'
import { type LintHit, lintRule } from './rule.ts'

/**
 * A name that says another batch size than `BS` (one of them is wrong: an error), a member `Benchmark` that is not the
 * file's (the runs left out are then another benchmark's: a warning), or a name of another form (a note).
 *
 * @example
 * nameMismatch.find(set, context)[0].message // => 'the name says batch size 69, BS is 96'
 */
export const nameMismatch = lintRule({
  code: 'name-mismatch',
  severity: 'error',
  title: 'a name that does not fit the record',
  why: 'The name says another batch size than BS, Benchmark is not that of the file, or the name has another form than usual.',
  remedy: 'Name the record BENCHMARK_ref_BS. Where name and BS differ, look up the logs.',
  source: 'the form of the names in mlcommons/logging',
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
        const message = `the name says batch size ${said}, BS is ${record.globalBatchSize}`
        return [...other, finding('error', text.lineOf(name, 'BS'), message)]
      }
      const usual = benchmark === null ? name : usualName(record, benchmark)
      if (name === usual) return other
      return [...other, finding('note', text.lineOf(name), `the usual name is ${usual}`)]
    }),
})

const usualName = ({ globalBatchSize }: RcpRecord, { recordName }: Benchmark): string =>
  recordName.replace('{bs}', String(globalBatchSize))

/** The number behind `_ref_`, `1.5k` as 1536; null where there is none. */
function batchSizeIn(name: string): number | null {
  const [, digits, thousands] = /_ref_(\d+(?:\.\d+)?)(k?)(?=_|$)/.exec(name) ?? []
  return digits === undefined ? null : Number(digits) * (thousands === 'k' ? 1024 : 1)
}
