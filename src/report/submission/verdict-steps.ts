/**
 * Explains a verdict step by step, in sentences.
 *
 * @module
 */
import { type Catalogue, convergenceRule } from '../../benchmarks/catalogue.ts'
import type { CheckResult, RcpReference } from '../../rcp/check/check-result.ts'
import type { JudgedSubmission } from '../../rcp/check/judged-submission.ts'
import { type Curve, type CurvePoint, pointAt } from '../../rcp/curve.ts'
import type { MeasuredPoint, RcpPoint } from '../../rcp/record.ts'
import { testedRuns, trimmedPerSide } from '../../rcp/statistics.ts'
import { peopleNumber as number } from '../../text/people-number.ts'
import { plural } from '../../text/plural.ts'
import { shownMean } from './shown-mean.ts'

/**
 * The steps of the check with their numbers, in order, up to where the check ended.
 *
 * @example
 * verdictSteps(judged, builtIn).at(-1)
 * // => 'The RCP mean is above it: the factor of the score is 14.0138889 / 14 = 1.00099206.'
 */
export function verdictSteps({ result, curve }: JudgedSubmission, catalogue: Catalogue): string[] {
  const counted = countStep(result)
  if (curve === null || result.globalBatchSize === null) return [counted, `${result.message}.`]
  const found = foundBy(result, curve, result.globalBatchSize)
  const reference = `${sameHyperparameters(result)}${referenceStep(found, curve, result.globalBatchSize, catalogue)}`
  const { rcp, submissionMean } = result
  if (rcp === null || submissionMean === null) return [counted, ...prunedStep(curve), reference]
  return [
    counted,
    meanStep(result, unitOf(curve, result), trimmedPerSide(catalogue, curve.benchmark.name), submissionMean),
    ...prunedStep(curve),
    reference,
    ...floorSteps(found, curve, result, rcp, catalogue),
    ...(shownMean(result) === null
      ? [`The verdict is ${result.verdict}: ${result.message}.`]
      : [verdictStep(result, rcp, submissionMean), scoreStep(rcp, submissionMean)]),
  ]
}

/** What judged: the point on the curve, or the record with the same hyperparameters. */
function foundBy({ reason, rcp }: CheckResult, curve: Curve, bs: number): CurvePoint {
  const record = reason === 'same-hyperparameters' && curve.points.find(({ name }) => name === rcp?.names[0])
  return record ? { kind: 'measured', point: record } : pointAt(curve, bs)
}

const sameHyperparameters = ({ reason }: CheckResult): string =>
  reason === 'same-hyperparameters'
    ? 'A record has all hyperparameters of the logs, so it alone judges. '
    : ''

const countStep = ({ runs, requiredRuns, converged }: CheckResult): string =>
  `${plural(runs, 'log')}${requiredRuns === null ? '' : `, ${requiredRuns} required`}; ${converged} converged.`

/** The unit, capitalized. */
function unitOf({ benchmark }: Curve, { ruleset }: CheckResult): string {
  const { unit } = convergenceRule(benchmark, ruleset)
  return `${unit[0]!.toUpperCase()}${unit.slice(1)}`
}

function meanStep({ epochs, runs }: CheckResult, unit: string, trimmed: number, mean: number): string {
  const values = epochs.map(value => (value === null ? 'not converged' : number(value))).join(', ')
  const said = `${unit} to converge: ${values}. Without ${trimmed} at each end`
  return Number.isFinite(mean)
    ? `${said} the mean of the other ${runs - 2 * trimmed} is ${number(mean)}.`
    : `${said} no run is left, so there is no mean.`
}

function prunedStep({ points, judging }: Curve): string[] {
  const pruned = points.filter(point => !judging.includes(point))
  if (pruned.length === 0) return []
  const names = pruned.map(({ name }) => name).join(', ')
  return [`Pruned, because neighbouring records show that the reference can be faster there: ${names}.`]
}

function referenceStep(found: CurvePoint, curve: Curve, bs: number, catalogue: Catalogue): string {
  switch (found.kind) {
    case 'measured':
      return `Record ${statisticsOf(found.point, catalogue)}`
    case 'interpolated':
      return interpolationStep(found.point, bs, curve)
    case 'below-smallest':
      return `No record at batch size ${bs}, and none below it. The smallest record judges, because the reference needs no more at a smaller batch size: ${statisticsOf(found.point, catalogue)}`
    case 'above-largest':
      return `No record at batch size ${bs}, and none above it: the largest is at ${curve.judging.at(-1)!.globalBatchSize}.`
    case 'no-points':
      return 'The set has no records.'
  }
}

function statisticsOf({ name, benchmark, runs, mean, stdev }: MeasuredPoint, catalogue: Catalogue): string {
  const trimmed = trimmedPerSide(catalogue, benchmark)
  return `${name}: ${runs} runs; without ${trimmed} at each end their mean is ${number(mean)}, the standard deviation ${number(stdev)}.`
}

function interpolationStep(
  { between, mean, stdev }: Extract<CurvePoint, { kind: 'interpolated' }>['point'],
  bs: number,
  { judging }: Curve,
): string {
  const [low, high] = between.map(name => judging.find(point => point.name === name)!)
  const place = (point: RcpPoint) =>
    `${point.name} (mean ${number(point.mean)}, standard deviation ${number(point.stdev)})`
  const [from, to] = [low!.globalBatchSize, high!.globalBatchSize]
  return `No record at batch size ${bs}: between ${place(low!)} and ${place(high!)} the mean is ${number(low!.mean)} + (${bs} − ${from}) / (${to} − ${from}) × (${number(high!.mean)} − ${number(low!.mean)}) = ${number(mean)}; the standard deviation is interpolated likewise: ${number(stdev)}.`
}

function floorSteps(
  found: CurvePoint,
  { benchmark }: Curve,
  { ruleset }: CheckResult,
  { minEpochs, floor, grace }: RcpReference,
  catalogue: Catalogue,
): string[] {
  const referenceRuns =
    'point' in found && 'runs' in found.point
      ? found.point.runs - 2 * trimmedPerSide(catalogue, found.point.benchmark)
      : 2 * benchmark.runsPerSubmission
  return [
    `The floor is the smallest mean of ${testedRuns(benchmark)} runs that a one-sided t test at 5 % against ${referenceRuns} of the reference does not call faster: ${number(minEpochs)}.`,
    ...(grace === 0
      ? []
      : [
          `Ruleset ${ruleset} lowers the floor by ${grace.toLocaleString('en-US')} of grace: ${number(floor)}.`,
        ]),
  ]
}

function verdictStep(
  { verdict, message }: CheckResult,
  { floor }: RcpReference,
  submissionMean: number,
): string {
  const comparison =
    submissionMean < floor
      ? `${number(submissionMean)} < ${number(floor)}: faster than the floor allows`
      : `${number(submissionMean)} ≥ ${number(floor)}: not below the floor`
  return `${comparison}. The verdict is ${verdict}: ${message}.`
}

function scoreStep({ mean }: RcpReference, submissionMean: number): string {
  return mean > submissionMean
    ? `The RCP mean is above it: the factor of the score is ${number(mean)} / ${number(submissionMean)} = ${number(mean / submissionMean)}.`
    : 'The RCP mean is not above it: the score is not normalized.'
}
