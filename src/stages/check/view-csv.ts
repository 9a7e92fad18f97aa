import type { CheckResult } from '../../rcp/check/check-result.ts'
import type { Cell, Table } from '../../report/report.ts'

/** Programs read columns by name: new ones follow the existing ones. */
const columns: readonly (readonly [key: string, cell: (result: CheckResult) => Cell])[] = [
  ['dir', ({ dir }) => dir],
  ['benchmark', ({ benchmark }) => benchmark],
  ['globalBatchSize', ({ globalBatchSize }) => globalBatchSize],
  ['runs', ({ runs }) => runs],
  ['converged', ({ converged }) => converged],
  ['submissionMean', ({ submissionMean }) => submissionMean],
  ['rcpMean', ({ rcp }) => rcp?.mean ?? null],
  ['minEpochs', ({ rcp }) => rcp?.minEpochs ?? null],
  ['verdict', ({ verdict }) => verdict],
  ['normalization', ({ normalization }) => normalization],
  ['message', ({ message }) => message],
  ['floor', ({ rcp }) => rcp?.floor ?? null],
  ['grace', ({ rcp }) => rcp?.grace ?? null],
  ['bypassed', ({ bypassed }) => bypassed],
  ['organization', ({ organization }) => organization],
  ['division', ({ division }) => division],
  ['system', ({ system }) => system],
  ['submitter', ({ submitter }) => submitter],
]

/**
 * The verdicts as CSV: unrounded, `minEpochs` is the reference's floor, `floor` the one that judged.
 *
 * @example
 * csvTable(results).columns.at(-1)?.key // => 'submitter'
 */
export const csvTable = (results: readonly CheckResult[]): Table => ({
  title: 'Submissions',
  columns: columns.map(([key]) => ({ key, title: key })),
  rows: results.map(result => columns.map(([, cell]) => cell(result))),
})
