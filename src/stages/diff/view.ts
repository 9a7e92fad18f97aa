/**
 * The report of a change of RCP sets: the tables of a pull request.
 *
 * @module
 */

import type { DiffedPoint, RecordDiff, SetDiff } from '../../rcp/diff.ts'
import type { Cell, Finding, Report, Table } from '../../report/report.ts'
import { nameLook, pathLook, textLook } from '../../report/terminal/look.ts'
import { withoutEmptyColumn } from '../../report/without-empty-column.ts'
import { plural } from '../../text/plural.ts'
import type { RequestOf, View } from '../stage.ts'
import type { declaration } from './declaration.ts'
import { changeRows } from './view-text.ts'
import type { DiffResult } from './work.ts'

/** A submission before and after. */
interface Flip<Value> {
  readonly dir: string
  readonly before: Value
  readonly after: Value
}

export interface DiffReportInput {
  readonly records: readonly (RecordDiff & { readonly file: string })[]
  readonly kept: SetDiff['kept']
  readonly verdicts: readonly Flip<string>[]
  readonly normalizations: readonly Flip<number>[]
  /** How many submissions were judged. */
  readonly submissions: number
}

/**
 * The report of the differences.
 *
 * @example
 * diffReport(result).summary // => '1 record differs; 1 of 12 verdicts flips'
 */
export function diffReport(input: DiffReportInput): Report {
  const { records, kept, verdicts, normalizations, submissions } = input
  const flipped =
    submissions === 0
      ? ''
      : `; ${verdicts.length} of ${submissions} verdicts ${verdicts.length === 1 ? 'flips' : 'flip'}`
  return {
    name: 'diff',
    title: 'Change of RCP sets',
    document: { records, kept, verdicts, normalizations },
    items: records,
    tables: [
      recordTable(records),
      keptTable(kept),
      flipTable('Verdicts that flip', verdicts),
      flipTable('Normalizations that change', normalizations),
    ],
    text: [
      changeRows(records),
      keptTable(kept),
      flipTable('Verdicts that flip', verdicts),
      flipTable('Normalizations that change', normalizations),
    ],
    findings: verdicts.map(finding),
    summary: `${plural(records.length, 'record differs', 'records differ')}${flipped}`,
  }
}

const finding = ({ dir, before, after }: Flip<string>): Finding => ({
  code: 'verdict-flips',
  severity: after === 'pass' ? 'note' : 'warning',
  path: dir,
  line: null,
  message: `the verdict changes from ${before} to ${after}`,
})

function recordTable(records: DiffReportInput['records']): Table {
  const table = {
    title: 'Records',
    columns: [
      { key: 'file', title: 'File', look: pathLook },
      { key: 'name', title: 'Record', look: nameLook },
      { key: 'bs', title: 'BS' },
      { key: 'change', title: 'Change' },
      { key: 'runsBefore', title: 'Runs before' },
      { key: 'runsAfter', title: 'after' },
      { key: 'meanBefore', title: 'Mean before', decimals: 4 },
      { key: 'meanAfter', title: 'after', decimals: 4 },
      { key: 'floorBefore', title: 'Floor before', decimals: 4 },
      { key: 'floorAfter', title: 'after', decimals: 4 },
      { key: 'grace', title: 'Grace in floors' },
      { key: 'judgesBefore', title: 'Judges before' },
      { key: 'judgesAfter', title: 'after' },
      { key: 'members', title: 'Members', look: textLook },
    ],
    rows: records.map(({ file, name, bs, change, members, before, after }) => [
      file,
      name,
      bs,
      change,
      ...bothOf(before, after, ({ n }) => n),
      ...bothOf(before, after, ({ mean }) => mean),
      ...bothOf(before, after, ({ floor }) => floor),
      (after ?? before)?.grace ?? null,
      ...bothOf(before, after, ({ pruned }) => (pruned ? 'no' : 'yes')),
      members.join(', '),
    ]),
  }
  return withoutEmptyColumn(table, 'grace')
}

const bothOf = (
  before: DiffedPoint | null,
  after: DiffedPoint | null,
  cell: (point: DiffedPoint) => Cell,
): Cell[] => [before, after].map(point => (point === null ? null : cell(point)))

/** Records that enter or leave the pruned set. */
function keptTable({ before, after }: SetDiff['kept']): Table {
  const gone = before.filter(name => !after.includes(name))
  const come = after.filter(name => !before.includes(name))
  return {
    title: 'Envelope',
    columns: [
      { key: 'name', title: 'Record', look: nameLook },
      { key: 'change', title: 'Change' },
    ],
    rows: [
      ...gone.map(name => [name, 'no longer part of the pruned set']),
      ...come.map(name => [name, 'now part of the pruned set']),
    ],
  }
}

const flipTable = (title: string, flips: readonly Flip<Cell>[]): Table => ({
  title,
  columns: [
    { key: 'dir', title: 'Submission', look: pathLook },
    { key: 'before', title: 'Before' },
    { key: 'after', title: 'After' },
  ],
  rows: flips.map(({ dir, before, after }) => [dir, before, after]),
})

export const view: View<RequestOf<typeof declaration>, DiffResult>['view'] = result => diffReport(result)

/** A change is not a finding. */
export const hasFindings = (): boolean => false
