/**
 * The report of an RCP curve.
 *
 * @module
 */

import type { BootstrapScores } from '../../rcp/bootstrap-scores.ts'
import type { Curve } from '../../rcp/curve.ts'
import type { InterpolatedPoint } from '../../rcp/interpolate.ts'
import { graceOf, withGrace } from '../../rcp/judging-point.ts'
import type { RcpPoint, RcpSet } from '../../rcp/record.ts'
import { provenanceOf } from '../../report/provenance-of.ts'
import type { Report, Table } from '../../report/report.ts'
import { rcpPlot } from '../../report/submission/rcp-plot.ts'
import { nameLook } from '../../report/terminal/look.ts'
import { withoutEmptyColumn } from '../../report/without-empty-column.ts'
import type { RequestOf, View } from '../stage.ts'
import type { declaration } from './declaration.ts'
import { bootstrapTables } from './view-bootstrap.ts'
import type { DrawnCurve } from './work.ts'

export interface CurveReportInput extends Curve {
  readonly set: RcpSet
  readonly ruleset: string
  /** Requested points between the measured ones. */
  readonly interpolated: readonly RcpPoint[]
  /** Submissions drawn from a record; null without a request. */
  readonly bootstrap: BootstrapScores | null
}

/**
 * The report of a curve. Its CSV is that of the reference's viewer, `BS,Mean,Min`: the points that judge and the
 * interpolated ones, sorted by batch size.
 *
 * @example
 * curveReport({ ...curve, ruleset: '1.1.0', interpolated: [], bootstrap: null }).summary // => 'maskrcnn 1.1.0: 6 records, 5 judge'
 */
export function curveReport(input: CurveReportInput): Report {
  const { benchmark, points, judging, ruleset, interpolated, bootstrap } = input
  const granted = graceOf(benchmark, ruleset)
  const records = points.map(point => ({
    name: point.name,
    bs: point.globalBatchSize,
    n: point.runs,
    ...statisticsOf(point, granted),
    pruned: !judging.includes(point),
  }))
  const between = interpolated.map(point => ({
    bs: point.globalBatchSize,
    names: 'between' in point ? (point as InterpolatedPoint).between : [point.name],
    ...statisticsOf(point, granted),
  }))
  const listed = [
    ...judging.filter(({ globalBatchSize }) => !between.some(({ bs }) => bs === globalBatchSize)),
    ...interpolated,
  ]
  return {
    name: 'curve',
    title: `RCP curve of ${benchmark.name}`,
    document: {
      benchmark: benchmark.name,
      ruleset,
      judged: benchmark.judged,
      records,
      ...(between.length > 0 && { interpolated: between.length === 1 ? between[0] : between }),
      ...(bootstrap !== null && { bootstrap }),
    },
    items: [...records, ...between],
    tables: [
      curveTable(listed, granted),
      recordTable(input, ruleset),
      interpolatedTable(interpolated, granted),
      ...(bootstrap === null ? [] : bootstrapTables(bootstrap)),
    ],
    // The records say what the table of the curve says, and more.
    text: [
      recordTable(input, ruleset),
      interpolatedTable(interpolated, granted),
      ...(bootstrap === null ? [] : bootstrapTables(bootstrap)),
    ],
    csv: viewerTable(listed),
    plots: points.length === 0 ? [] : [rcpPlot({ curve: input, ruleset, interpolated })],
    findings: [],
    summary: `${benchmark.name} ${ruleset}: ${points.length} records, ${judging.length} judge`,
  }
}

/** The statistics in documents: `maxSpeedup` and `minEpochs` are the reference's, before grace. */
function statisticsOf(point: RcpPoint, granted: number) {
  const { mean, stdev, minEpochs, maxSpeedup } = point
  const { floor, grace } = withGrace(point, granted)
  return { mean, stdev, minEpochs, floor, grace, maxSpeedup }
}

const byBatchSize = (points: readonly RcpPoint[]): RcpPoint[] =>
  points.toSorted((a, b) => a.globalBatchSize - b.globalBatchSize)

/** The points with the floors that judge. */
function curveTable(points: readonly RcpPoint[], granted: number): Table {
  const table = {
    title: 'Curve',
    columns: [
      { key: 'BS', title: 'BS' },
      { key: 'Mean', title: 'Mean', decimals: 4 },
      { key: 'floor', title: 'Floor', decimals: 4 },
      { key: 'grace', title: 'Grace' },
    ],
    rows: byBatchSize(points)
      .map(point => withGrace(point, granted))
      .map(({ globalBatchSize, mean, floor, grace }) => [globalBatchSize, mean, floor, grace]),
  }
  return withoutEmptyColumn(table, 'grace')
}

/** The table that the reference's viewer prints, with floors before grace. */
function viewerTable(points: readonly RcpPoint[]): Table {
  return {
    title: 'Curve',
    columns: [
      { key: 'BS', title: 'BS' },
      { key: 'Mean', title: 'Mean', decimals: 4 },
      { key: 'Min', title: 'Min', decimals: 4 },
    ],
    rows: byBatchSize(points).map(({ globalBatchSize, mean, minEpochs }) => [
      globalBatchSize,
      mean,
      minEpochs,
    ]),
  }
}

/**
 * The records of a curve with their statistics, and the floors that judge under the ruleset.
 *
 * @example
 * recordTable(curve, '1.1.0').rows[0] // => ['maskrcnn_ref_96', 96, 10, 14.05…, 0.05…, 13.98…, 1.005…, 'yes']
 */
export function recordTable({ benchmark, points, judging }: Curve, ruleset: string): Table {
  const granted = graceOf(benchmark, ruleset)
  const table = {
    title: 'Records',
    columns: [
      { key: 'name', title: 'Record', look: nameLook },
      { key: 'bs', title: 'BS' },
      { key: 'n', title: 'Runs' },
      { key: 'mean', title: 'Mean', decimals: 4 },
      { key: 'stdev', title: 'Stdev', decimals: 4 },
      { key: 'floor', title: 'Floor', decimals: 4 },
      { key: 'grace', title: 'Grace' },
      { key: 'maxSpeedup', title: 'Max speed-up', decimals: 4 },
      { key: 'pruned', title: 'Pruned' },
    ],
    rows: points.map(point => {
      const { floor, grace, maxSpeedup } = withGrace(point, granted)
      return [
        point.name,
        point.globalBatchSize,
        point.runs,
        point.mean,
        point.stdev,
        floor,
        grace,
        maxSpeedup,
        judging.includes(point) ? 'no' : 'yes',
      ]
    }),
  }
  return withoutEmptyColumn(table, 'grace')
}

function interpolatedTable(points: readonly RcpPoint[], granted: number): Table {
  const table = {
    title: 'Interpolated',
    columns: [
      { key: 'bs', title: 'BS' },
      { key: 'mean', title: 'Mean', decimals: 7 },
      { key: 'stdev', title: 'Stdev', decimals: 7 },
      { key: 'floor', title: 'Floor', decimals: 6 },
      { key: 'grace', title: 'Grace' },
      { key: 'maxSpeedup', title: 'Max speed-up', decimals: 7 },
    ],
    rows: points
      .map(point => withGrace(point, granted))
      .map(({ globalBatchSize, mean, stdev, floor, grace, maxSpeedup }) => [
        globalBatchSize,
        mean,
        stdev,
        floor,
        grace,
        maxSpeedup,
      ]),
  }
  return withoutEmptyColumn(table, 'grace')
}

export const view: View<RequestOf<typeof declaration>, DrawnCurve>['view'] = (curve, { ruleset }) => ({
  ...curveReport({ ...curve, ruleset }),
  provenance: provenanceOf([], [curve.set.file]),
})

export const hasFindings = (): boolean => false
