/**
 * The table for a pull request that changes an RCP set.
 *
 * @module
 */
import { mean } from 'simple-statistics'
import type { Benchmark } from '../../benchmarks/benchmark.ts'
import type { Catalogue } from '../../benchmarks/catalogue.ts'
import { groupBy } from '../../lists/group-by.ts'
import { graceOf, withGrace } from '../judging-point.ts'
import type { RcpRecord } from '../record.ts'
import { measure } from '../statistics.ts'
import type { RecordChange, RegeneratedSet } from './regeneration.ts'

/**
 * A regenerated set as Markdown: the statistics of each record before and after, and the frequency of each value
 * per batch size. Numbers have at most six decimals.
 *
 * @returns the text of `rcps_<benchmark>.md`
 *
 * @example
 * pullRequestTable(set, { catalogue: builtIn })
 * // => '# RCPs of `maskrcnn`, training 1.1.0\n\n| Record | BS | Change | Runs | Mean | Trimmed mean | Stdev | Floor |\n…'
 */
export function pullRequestTable(
  set: RegeneratedSet,
  { catalogue }: { readonly catalogue: Catalogue },
): string {
  const { usage, ruleset } = set.provenance
  const benchmark = catalogue.find(usage, set.benchmark)!
  const grace = graceOf(benchmark, ruleset)
  const statistics = set.changes.flatMap(change => statisticsRows(change, benchmark, catalogue, ruleset))
  const sections = [
    `# RCPs of ${code(set.benchmark)}, ${usage} ${ruleset}`,
    table(['Record', 'BS', 'Change', 'Runs', 'Mean', 'Trimmed mean', 'Stdev', 'Floor'], statistics),
    ...(grace === 0 ? [] : [`Floors are lowered by ${grace.toLocaleString('en-US')} of grace.`]),
    ...set.changes.flatMap(({ after }) => (after === null ? [] : recordSections(after))),
    ...(set.findings.length === 0 ? [] : ['## Findings', set.findings.map(findingLine).join('\n')]),
  ]
  return `${sections.join('\n\n')}\n`
}

/** One row, or two (before and after) if the record's values change. */
function statisticsRows(
  change: RecordChange,
  benchmark: Benchmark,
  catalogue: Catalogue,
  ruleset: string,
): string[][] {
  const grace = graceOf(benchmark, ruleset)
  const { name, bs, before, after, change: kind } = change
  const row = (what: string, record: RcpRecord) => {
    const point = measure(record, { benchmark, catalogue })
    const figures = [mean(record.epochs), point.mean, point.stdev, withGrace(point, grace).floor]
    return [code(name), String(bs), what, String(point.runs), ...figures.map(figure)]
  }
  if (after === null) return [[code(name), String(bs), kind, '', '', '', '', '']]
  return before === null || before === after ? [row(kind, after)] : [row('before', before), row(kind, after)]
}

function recordSections({ name, epochs, hyperparameters }: RcpRecord): string[] {
  const counts = [...groupBy(epochs, value => value)].sort(([a], [b]) => a - b)
  const rows = counts.map(([value, { length }]) => [
    String(value),
    String(length),
    figure(length / epochs.length),
  ])
  const members = Object.entries(hyperparameters).map(([key, value]) =>
    code(`${key} ${JSON.stringify(value)}`),
  )
  return [`## ${code(name)}`, members.join(', '), table(['To converge', 'Runs', 'Fraction'], rows)]
}

function findingLine({ code: kind, bs, message }: RegeneratedSet['findings'][number]): string {
  return `- ${kind}${bs === null ? '' : ` at ${bs}`}: ${code(message)}`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}

function figure(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toFixed(6))) : ''
}

/** Text from logs and files as a code span: only these characters are special in it, also in a table. */
function code(text: string): string {
  return `\`${text.replace(/[\p{Cc}\p{Cf}`|]/gu, ' ')}\``
}
