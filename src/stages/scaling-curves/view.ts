/**
 * The report of training curves compared with a baseline.
 *
 * @module
 */

import type { Code } from '../../codes/codes.ts'
import type { Plot } from '../../report/plot.ts'
import type { Finding, Report, Table } from '../../report/report.ts'
import type { Curve } from '../../scaling/curve.ts'
import type { CurveComparison } from '../../scaling/curves.ts'
import type { RequestOf, View } from '../stage.ts'
import type { declaration } from './declaration.ts'
import type { ComparedCurves } from './work.ts'

export interface ScalingCurvesInput {
  readonly result: CurveComparison
  /** Mean curves of both sides. */
  readonly runs: Curve
  readonly baseline: Curve
  readonly margin: number
  /** The runs that were read. */
  readonly path: string
}

/**
 * The metrics as one table, and the mean curves in one plot.
 *
 * @example
 * scalingCurvesReport({ result, runs, baseline, margin: 0.5, path: 'runs.ndjson' }).summary
 * // => 'match: largest gap 0.210 from epoch 6 to 90, margin 0.5'
 */
export function scalingCurvesReport(input: ScalingCurvesInput): Report {
  const { result } = input
  const summary = summaryOf(input)
  return {
    name: 'scaling-curves',
    title: 'Training curves',
    document: { ...result },
    items: [result],
    tables: [table(input)],
    plots: [plot(input)],
    findings: result.verdict === 'match' ? [] : [finding(result.verdict, summary, input.path)],
    summary,
  }
}

function summaryOf({ result, margin }: ScalingCurvesInput): string {
  if (result.verdict === 'not-comparable') return 'not comparable: fewer than two epochs in common'
  const { verdict, maxGap, fromEpoch, toEpoch } = result
  const noise = verdict === 'undecided' ? '; the noise of the runs is unknown' : ''
  return `${verdict}: largest gap ${maxGap.toFixed(3)} from epoch ${fromEpoch} to ${toEpoch}, margin ${margin}${noise}`
}

const finding = (verdict: Code, message: string, path: string): Finding => ({
  code: verdict,
  severity: verdict === 'different' ? 'error' : 'warning',
  path,
  line: null,
  message,
})

function table({ result }: ScalingCurvesInput): Table {
  const columns = [
    { key: 'fromEpoch', title: 'From epoch', decimals: 2 },
    { key: 'toEpoch', title: 'To', decimals: 2 },
    { key: 'points', title: 'Points' },
    { key: 'rmse', title: 'RMSE', decimals: 4 },
    { key: 'maxGap', title: 'Largest gap', decimals: 4 },
    { key: 'area', title: 'Area', decimals: 4 },
    { key: 'insideBand', title: 'Inside band', decimals: 3 },
    { key: 'finalGap', title: 'Mean gap, last 5 epochs', decimals: 4 },
    { key: 'epochShift', title: 'Epoch shift', decimals: 1 },
    { key: 'verdict', title: 'Verdict' },
  ] as const
  const cells: Readonly<Record<string, string | number | null>> = { ...result }
  return {
    title: 'Curves compared with the baseline',
    columns,
    rows: [columns.map(({ key }) => cells[key] ?? null)],
  }
}

const plot = ({ runs, baseline }: ScalingCurvesInput): Plot => ({
  title: 'Training curves',
  xTitle: 'epoch',
  yTitle: 'value',
  xScale: 'linear',
  series: [
    { name: 'runs', points: pointsOf(runs) },
    { name: 'baseline', points: pointsOf(baseline) },
  ],
})

const pointsOf = (curve: Curve) => curve.map(({ epoch, value }) => ({ x: epoch, y: value }))

export const view: View<RequestOf<typeof declaration>, ComparedCurves>['view'] = (
  compared,
  { inputs, margin },
) => scalingCurvesReport({ ...compared, margin, path: inputs.join(', ') })

export const hasFindings = ({ result }: ComparedCurves): boolean => result.verdict !== 'match'
