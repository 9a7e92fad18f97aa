/**
 * The picture of an RCP curve with submissions.
 *
 * @module
 */
import { convergenceRule } from '../../benchmarks/catalogue.ts'
import type { CheckResult } from '../../rcp/check/check-result.ts'
import type { Curve } from '../../rcp/curve.ts'
import { graceText } from '../../rcp/grace-text.ts'
import { graceOf, type JudgingFloor, withGrace } from '../../rcp/judging-point.ts'
import type { RcpPoint, RcpSet } from '../../rcp/record.ts'
import { type CurveSample, sampleCurve } from '../../rcp/sample-curve.ts'
import { peopleNumber } from '../../text/people-number.ts'
import { plural } from '../../text/plural.ts'
import type { MarkSymbol, Plot, PlotPoint, Series } from '../plot.ts'
import { shownMean } from './shown-mean.ts'
import { type ShownVerdict, shownVerdict, shownVerdicts, verdictRole } from './shown-verdict.ts'

export interface RcpPlotInput {
  readonly curve: Curve & { readonly set: RcpSet }
  readonly ruleset: string
  /** Submissions to draw on the curve; those without a batch size or without a converged run are not shown. */
  readonly submissions?: readonly DrawnSubmission[]
  /** Requested points between the records. */
  readonly interpolated?: readonly RcpPoint[]
}

/** A submission to draw, with the name and the id of its card. */
export interface DrawnSubmission {
  readonly result: CheckResult
  readonly name: string
  readonly id: string
}

/** Values that exceed or fall below the reference's range by this factor would flatten the picture. */
const farOff = 3

/** Maximum number of interpolated points that are drawn individually. */
const manyPoints = 40

/**
 * Means and floors over the batch size, the records that judge and the pruned ones, their runs, and the submissions.
 *
 * @example
 * rcpPlot({ curve, ruleset: '1.1.0' }).series.map(({ name }) => name)
 * // => ['RCP mean', 'floor', 'pruned record', 'reference run']
 */
export function rcpPlot({ curve, ruleset, submissions = [], interpolated = [] }: RcpPlotInput): Plot {
  const { benchmark } = curve
  const withFloor = <Point extends RcpPoint>(point: Point) => withGrace(point, graceOf(benchmark, ruleset))
  const points = curve.points.map(withFloor)
  const judging = curve.judging.map(withFloor)
  const samples = sampleCurve(curve, ruleset)
  const means = samples.map(({ globalBatchSize, mean }) => ({ x: globalBatchSize, y: mean }))
  const sizes = new Set(judging.map(({ globalBatchSize }) => globalBatchSize))
  const pruned = curve.points.filter(point => !curve.judging.includes(point)).map(withFloor)
  const isSeen = seenBeside(curve)
  const seen = submissions.filter(({ result }) => isSeen(shownMean(result) ?? Number.NaN))
  const hidden = submissions.filter(each => shownMean(each.result) !== null && !seen.includes(each))
  const { unit } = convergenceRule(benchmark, ruleset)
  const floors = floorLine(samples, [...points, ...seen.map(({ result }) => result)])
  return {
    title: `RCP curve of ${benchmark.name}${['', ' with the submission'][submissions.length] ?? ' with submissions'}`,
    xTitle: 'global batch size',
    yTitle: `${unit} to converge`,
    xScale: 'logarithmic',
    series: [
      ...submissionSeries(seen),
      {
        name: 'interpolated',
        // More points would cover the line.
        points: interpolated.length > manyPoints ? [] : interpolated.map(withFloor).map(pointOf),
        role: 'submission',
        symbol: 'diamond',
      } as const,
      {
        name: 'RCP mean',
        points: judging.map(pointOf),
        path: means,
        role: 'reference',
        line: 'solid',
        symbol: 'dot',
      } as const,
      {
        name: 'floor',
        points: floors.filter(({ x }) => sizes.has(x)),
        path: floors,
        role: 'floor',
        line: 'dashed',
      } as const,
      {
        name: 'pruned record',
        points: pruned.map(pointOf),
        role: 'reference',
        symbol: 'hollow',
      } as const,
      {
        name: 'reference run',
        points: curve.set.records.flatMap(({ globalBatchSize, epochs }) =>
          epochs.map(y => ({ x: globalBatchSize, y })),
        ),
        role: 'quiet',
        symbol: 'small',
        side: 'left',
      } as const,
    ].filter(series => series.points.length > 0),
    zone: { name: 'below the floor: too fast', points: floors },
    description: describe(judging, pruned.length, seen),
    ...(hidden.length > 0 && {
      note: `Far outside and not drawn: ${hidden.map(({ result }) => result.dir).join(', ')}`,
    }),
  }
}

/** The floors; below the smallest record's batch size, the floor of the smallest record applies. */
function floorLine(
  samples: readonly CurveSample[],
  drawn: readonly { readonly globalBatchSize: number | null }[],
): PlotPoint[] {
  const [smallest] = samples
  if (smallest === undefined) return []
  const left = Math.min(...drawn.map(({ globalBatchSize }) => globalBatchSize ?? smallest.globalBatchSize))
  const line = samples.map(({ globalBatchSize, floor }) => ({ x: globalBatchSize, y: floor }))
  return left < smallest.globalBatchSize ? [{ x: left, y: smallest.floor }, ...line] : line
}

const pointOf = ({ name, globalBatchSize, mean, floor, grace }: RcpPoint & JudgingFloor): PlotPoint => ({
  x: globalBatchSize,
  y: mean,
  label: `${name}: mean ${peopleNumber(mean)}, floor ${peopleNumber(floor)}${graceText(grace)}`,
})

function seenBeside({ set }: RcpPlotInput['curve']): (value: number) => boolean {
  const values = set.records.flatMap(({ epochs }) => epochs)
  const low = Math.min(...values) / farOff
  const high = Math.max(...values) * farOff
  return value => value >= low && value <= high
}

/** The symbols of shown verdicts; cards and legends give their colour. */
const symbols: Partial<Record<ShownVerdict, MarkSymbol>> = {
  pass: 'diamond',
  'pass by bypass': 'triangle',
}

function submissionSeries(submissions: readonly DrawnSubmission[]): Series[] {
  const means = shownVerdicts.map(verdict => ({
    name: `submission, mean: ${verdict}`,
    points: submissions
      .filter(({ result }) => shownVerdict(result) === verdict)
      .flatMap(({ result: { globalBatchSize, submissionMean }, name, id }) =>
        globalBatchSize === null || submissionMean === null
          ? []
          : {
              x: globalBatchSize,
              y: submissionMean,
              label: `${name}: ${peopleNumber(submissionMean, 6)}`,
              link: id,
            },
      ),
    role: verdictRole(verdict),
    symbol: symbols[verdict] ?? ('cross' as const),
  }))
  const runs = submissions.flatMap(({ result: { globalBatchSize, epochs } }) =>
    globalBatchSize === null ? [] : epochs.flatMap(y => (y === null ? [] : { x: globalBatchSize, y })),
  )
  return [
    ...means,
    { name: 'run of a submission', points: runs, role: 'submission', symbol: 'small', side: 'right' },
  ]
}

function describe(
  judging: readonly (RcpPoint & JudgingFloor)[],
  pruned: number,
  submissions: readonly DrawnSubmission[],
): string {
  const records = judging.map(
    ({ globalBatchSize, mean, floor }) =>
      `${peopleNumber(mean)} at batch size ${globalBatchSize} with floor ${peopleNumber(floor)}`,
  )
  const passed = submissions.filter(({ result }) => result.passed).length
  return [
    `Mean ${records.join(', ')}.`,
    ...(pruned > 0 ? [`${plural(pruned, 'record')} pruned.`] : []),
    ...(submissions.length > 0 ? [`${passed} of ${submissions.length} submissions drawn pass.`] : []),
  ].join(' ')
}
