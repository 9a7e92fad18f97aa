import type { DiffedPoint, RecordDiff } from '../../rcp/diff.ts'
import type { Column, Table } from '../../report/report.ts'
import { nameLook, pathLook, textLook } from '../../report/terminal/look.ts'
import { numberText } from '../../report/terminal/number-text.ts'

const numbers = { align: 'right', shrink: 'never' } as const

const columns: readonly Column[] = [
  { key: 'name', title: 'Record', look: nameLook },
  { key: 'bs', title: 'BS' },
  { key: 'change', title: 'Change', look: { shrink: 'never' } },
  { key: 'runs', title: 'Runs', look: numbers },
  { key: 'mean', title: 'Mean', decimals: 4, look: numbers },
  { key: 'floor', title: 'Floor', decimals: 4, look: numbers },
  { key: 'judges', title: 'Judges', look: { shrink: 'never' } },
  { key: 'members', title: 'Members', look: { ...textLook, priority: 1 } },
  { key: 'file', title: 'File', look: { ...pathLook, priority: 2 } },
]

/**
 * A line per record, with values before and after in one cell: one value if both are equal.
 *
 * @example
 * changeRows([]).rows // => []
 */
export const changeRows = (records: readonly (RecordDiff & { readonly file: string })[]): Table => ({
  title: 'Records',
  columns,
  rows: records.map(({ file, name, bs, change, members, before, after }) => [
    name,
    bs,
    change,
    both(before, after, ({ n }) => String(n)),
    both(before, after, ({ mean }) => numberText(mean, columns[4]!)),
    both(before, after, ({ minEpochs }) => numberText(minEpochs, columns[5]!)),
    both(before, after, ({ pruned }) => (pruned ? 'no' : 'yes')),
    members.join(', '),
    file,
  ]),
})

function both(
  before: DiffedPoint | null,
  after: DiffedPoint | null,
  text: (point: DiffedPoint) => string,
): string {
  const said = [before, after].map(point => (point === null ? '-' : text(point)))
  return said[0] === said[1] ? said[0]! : said.join(' → ')
}
