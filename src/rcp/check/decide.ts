import type { Benchmark } from '../../benchmarks/benchmark.ts'
import { nameFault } from '../../benchmarks/logged-name.ts'
import type { FileProblem, SubmissionReading } from '../../convergence/submission-reading.ts'
import { type Curve, type CurvePoint, pointAt } from '../curve.ts'
import { graceOf, type JudgingFloor, withGrace } from '../judging-point.ts'
import type { RcpPoint } from '../record.ts'
import type { CheckOptions, CheckResult, RcpReference, Reason } from './check-result.ts'
import { type Judgement, judge } from './judge.ts'

/** The outcome of the check, without the facts of the submission. */
export type Outcome = Pick<CheckResult, 'verdict' | 'reason' | 'message' | 'normalization'> &
  Partial<Pick<CheckResult, 'bypassed' | 'rcp' | 'problems' | 'submissionMean'>>

/**
 * Verdict and message, in the reference checker's order of refusals.
 *
 * @param benchmark undefined if the logs name no known benchmark
 * @example
 * decide(reading, benchmark, options).message // => 'RCP found'
 *
 * Source: behaviour of check_directory in mlcommons/logging 7bbf792.
 */
export function decide(
  reading: SubmissionReading,
  benchmark: Benchmark | undefined,
  options: CheckOptions,
): Outcome {
  if (reading.crash !== null) return crashed(reading, reading.crash, options)
  if (benchmark?.judged === false) {
    const message = `${benchmark.name} has no RCP check: the reference checker does not list it`
    return { verdict: 'not-applicable', reason: 'not-listed', message, normalization: 1 }
  }
  const refusal = refusalOf(reading, benchmark, options)
  if (refusal !== null) return refusal
  const failed = reading.runs - reading.epochs.length
  if (reading.globalBatchSize === null) {
    return unreadable('no-batch-size', 'Could not detect global_batch_size')
  }
  if (failed > benchmark!.trimmedPerSide) {
    const reason = 'insufficient-convergence'
    return { verdict: reason, reason, message: 'Insufficient convergence', normalization: 1 }
  }
  const curve = options.curveOf(benchmark!)
  if (curve === null || curve.points.length === 0) return noRcp
  return withBypass(judgeOnCurve(reading, benchmark!, judgingCurve(curve, options), options), options)
}

/** The curve, or the one record that alone judges. */
function judgingCurve(curve: Curve, { onlyRecord = null }: CheckOptions): Curve {
  return onlyRecord === null
    ? curve
    : { ...curve, judging: curve.points.filter(({ name }) => name === onlyRecord) }
}

/** The reference checker crashes on a log; the message says why, or that the benchmark is missing or unknown. */
function crashed({ benchmark }: SubmissionReading, crash: FileProblem, { catalogue, usage }: CheckOptions) {
  if (crash.code !== 'no-benchmark' && crash.code !== 'unknown-benchmark')
    return unreadable('crash', crash.message, crash)
  const { code, message } = nameFault(catalogue, benchmark, usage) ?? crash
  return unreadable(code as Reason, message, { ...crash, message })
}

/** Why the reference checker crashes before it judges, although it could read the logs; null if it judges. */
function refusalOf(
  { benchmark: name, globalBatchSize }: SubmissionReading,
  benchmark: Benchmark | undefined,
  { catalogue, usage }: CheckOptions,
): Outcome | null {
  const fault = benchmark === undefined ? nameFault(catalogue, name, usage) : null
  if (fault !== null) return unreadable(fault.code, fault.message)
  if (globalBatchSize === null || typeof globalBatchSize === 'number') return null
  const message = `global_batch_size is ${JSON.stringify(globalBatchSize)}, not a number`
  return unreadable('bad-batch-size', message)
}

const noRcp: Outcome = {
  verdict: 'missing-rcp',
  reason: 'no-rcp',
  message: 'Cannot find any RCPs',
  normalization: 1,
}

const unreadable = (reason: Reason, message: string, ...problems: FileProblem[]): Outcome => ({
  verdict: 'unreadable',
  reason,
  message,
  normalization: 1,
  problems,
})

function judgeOnCurve(
  reading: SubmissionReading,
  benchmark: Benchmark,
  curve: Curve,
  options: CheckOptions,
): Outcome {
  const found = pointAt(curve, reading.globalBatchSize as number)
  if (found.kind === 'no-points') return noRcp
  const missing = {
    verdict: 'missing-rcp',
    reason: 'missing-rcp',
    message: `Missing RCP, please submit RCP with BS = ${reading.globalBatchSizeText}`,
  } as const
  if (found.kind === 'above-largest') return { ...missing, normalization: 1 }
  const point = withGrace(found.point, graceOf(benchmark, options.ruleset))
  const judgement = judge(point, reading.epochs, reading.runs - reading.epochs.length, options.catalogue)
  const { submissionMean, normalization } = judgement
  const shared = {
    submissionMean,
    normalization,
    rcp: referenceOf(found, point),
    problems: unitMismatch(reading, point, judgement),
  }
  if (found.kind === 'below-smallest') {
    const message = 'RCP not found but slower convergence on smaller batch size'
    return judgement.passed
      ? { verdict: 'pass', reason: 'slower-than-smallest', message, ...shared }
      : { ...missing, ...shared }
  }
  const verdict = judgement.passed ? 'pass' : 'fail'
  const { onlyRecord } = options
  return found.kind === 'measured'
    ? { verdict, reason: onlyRecord ? 'same-hyperparameters' : 'rcp-found', message: 'RCP found', ...shared }
    : { verdict, reason: 'interpolated', message: 'RCP Interpolation', ...shared }
}

/** The reference as shown in results. */
export function referenceOf(
  found: Extract<CurvePoint, { point: RcpPoint }>,
  point: RcpPoint & JudgingFloor,
): RcpReference {
  const { mean, stdev, minEpochs, floor, grace, maxSpeedup } = point
  const interpolated = found.kind === 'interpolated'
  return {
    names: interpolated ? found.point.between : [point.name],
    interpolated,
    mean,
    stdev,
    minEpochs,
    floor,
    grace,
    maxSpeedup,
  }
}

/** A bypass turns failures into passes, but for a missing set and the refusals before it. */
function withBypass(outcome: Outcome, { rcpBypass = false }: CheckOptions): Outcome {
  if (!rcpBypass || outcome.verdict === 'pass' || outcome.reason === 'no-rcp') return outcome
  return {
    ...outcome,
    verdict: 'pass',
    bypassed: true,
    message: `${outcome.message} passed using rcp_bypass`,
  }
}

/** Means that differ by this factor have different units. */
const unitFactor = 100

function unitMismatch(
  reading: SubmissionReading,
  point: RcpPoint,
  { submissionMean }: Judgement,
): FileProblem[] {
  const ratio = point.mean / submissionMean
  if (reading.epochs.length === 0 || !(ratio >= unitFactor || ratio <= 1 / unitFactor)) return []
  const message = `the submission converges at ${submissionMean}, the reference at ${point.mean}: one counts epochs, the other samples`
  return [{ code: 'unit-mismatch', file: reading.dir, line: null, message }]
}
