/**
 * The table of the penalty check for terminals.
 *
 * @module
 */
import type { CheckResult } from '../../rcp/check/check-result.ts'
import { marginAboveFloor } from '../../rcp/check/margin-above-floor.ts'
import type { Cell, Column, Table } from '../../report/report.ts'
import { shownMean } from '../../report/submission/shown-mean.ts'
import { shownVerdict, shownVerdicts, shownVerdictTones } from '../../report/submission/shown-verdict.ts'
import { nameLook, pathLook } from '../../report/terminal/look.ts'
import { withoutEmptyColumn } from '../../report/without-empty-column.ts'

const columns: readonly Column[] = [
  { key: 'system', title: 'System', look: pathLook },
  { key: 'benchmark', title: 'Benchmark', look: nameLook },
  { key: 'globalBatchSize', title: 'BS' },
  { key: 'runs', title: 'Runs', look: { align: 'right', shrink: 'never', priority: 1 } },
  { key: 'submissionMean', title: 'Mean', decimals: 4 },
  { key: 'floor', title: 'Floor', decimals: 4, look: { priority: 1 } },
  { key: 'grace', title: 'Grace', look: { priority: 3 } },
  { key: 'margin', title: 'Margin %', decimals: 2, look: { isSigned: true } },
  {
    key: 'verdict',
    title: 'Verdict',
    tones: shownVerdictTones,
    look: { shrink: 'end', isKept: true },
  },
  { key: 'normalization', title: 'Factor', decimals: 4 },
]

/**
 * A line per submission, failures first. A system is the submission's folder without the benchmark that it ends with.
 *
 * @example
 * verdictRows([]).columns.map(({ title }) => title)
 * // => ['System', 'Benchmark', 'BS', 'Runs', 'Mean', 'Floor', 'Margin %', 'Verdict', 'Factor']
 */
export function verdictRows(results: readonly CheckResult[]): Table {
  const isRound = new Set(results.map(({ dir }) => submitterOf(dir))).size > 1
  const table = {
    title: 'Submissions',
    columns,
    rows: results.toSorted((a, b) => placeOf(a) - placeOf(b)).map(result => rowOf(result, isRound)),
  }
  return withoutEmptyColumn(table, 'grace')
}

const placeOf = (result: CheckResult) => shownVerdicts.indexOf(shownVerdict(result))

function rowOf(result: CheckResult, isRound: boolean): Cell[] {
  const mean = shownMean(result)
  const margin = marginAboveFloor(mean, result)
  return [
    systemOf(result, isRound),
    result.benchmark,
    result.globalBatchSize,
    `${result.converged}/${result.runs}`,
    mean,
    result.rcp?.floor ?? null,
    result.rcp?.grace ?? null,
    margin === null ? null : 100 * margin,
    shownVerdict(result),
    result.normalization,
  ]
}

const resultsFolder = /(^|\/)results\//

/** The folder that holds the results of a submitter, by the rules' folder structure. */
const submitterOf = (dir: string): string => dir.split(resultsFolder, 1)[0]!

/** In a round of several submitters each has a folder `results`: the table does not repeat its name. */
function systemOf({ dir, benchmark }: CheckResult, isRound: boolean): string {
  const end = `/${benchmark}`
  const system = dir.endsWith(end) && dir.length > end.length ? dir.slice(0, -end.length) : dir
  return isRound ? system.replace(resultsFolder, '$1') : system
}
