import type { Benchmark } from '../../benchmarks/benchmark.ts'
import { suggest } from '../../benchmarks/catalogue.ts'
import { compareRulesets } from '../../benchmarks/ruleset.ts'
import type { FileProblem, SubmissionReading } from '../../convergence/submission-reading.ts'
import { type Curve, type CurvePoint, pointAt } from '../curve.ts'
import type { RcpPoint } from '../record.ts'
import type { CheckOptions, CheckResult, RcpReference } from './check-result.ts'
import { type Judgement, judge, withGrace } from './judge.ts'

/** The outcome of the check, without the facts of the submission. */
export type Outcome = Pick<CheckResult, 'verdict' | 'message' | 'normalization'> &
  Partial<Pick<CheckResult, 'rcp' | 'problems' | 'submissionMean'>>

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
  if (reading.death !== null) return unreadable(reading.death.message, reading.death)
  if (benchmark?.judged === false) {
    const message = `${benchmark.name} has no RCP check: the reference checker does not list it`
    return { verdict: 'not-applicable', message, normalization: 1 }
  }
  const refusal = refusalOf(reading, benchmark, options)
  if (refusal !== null) return unreadable(refusal)
  const failed = reading.runs - reading.epochs.length
  if (reading.globalBatchSize === null) return unreadable('Could not detect global_batch_size')
  if (failed > benchmark!.trimmedPerSide) {
    return { verdict: 'insufficient-convergence', message: 'Insufficient convergence', normalization: 1 }
  }
  const curve = options.curveOf(benchmark!)
  if (curve === null || curve.points.length === 0) {
    return { verdict: 'missing-rcp', message: 'Cannot find any RCPs', normalization: 1 }
  }
  return bypassed(judgeOnCurve(reading, benchmark!, curve, options), options)
}

/** Why the reference checker crashes before it judges, although it could read the logs; null if it judges. */
function refusalOf(
  { benchmark: name, globalBatchSize }: SubmissionReading,
  benchmark: Benchmark | undefined,
  { catalogue, usage }: CheckOptions,
): string | null {
  if (name === null) return 'no log names its benchmark (submission_benchmark)'
  if (benchmark === undefined) {
    const names = catalogue.benchmarks.filter(entry => entry.usage === usage).map(entry => entry.name)
    return `unknown benchmark '${String(name)}' in ${usage}${suggest(String(name), names)}`
  }
  const isNumber = globalBatchSize === null || typeof globalBatchSize === 'number'
  return isNumber ? null : `global_batch_size is ${JSON.stringify(globalBatchSize)}, not a number`
}

const unreadable = (message: string, ...problems: FileProblem[]): Outcome => ({
  verdict: 'unreadable',
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
  const missing = `Missing RCP, please submit RCP with BS = ${reading.globalBatchSizeText}`
  if (found.kind === 'above-largest') return { verdict: 'missing-rcp', message: missing, normalization: 1 }
  if (found.kind === 'no-points')
    return { verdict: 'missing-rcp', message: 'Cannot find any RCPs', normalization: 1 }
  const point = withGrace(found.point, graceOf(benchmark, options.ruleset))
  const judgement = judge(point, reading.epochs, reading.runs - reading.epochs.length, options.catalogue)
  const { submissionMean, normalization } = judgement
  const shared = { submissionMean, normalization, rcp: referenceOf(found, point) }
  const problems = unitMismatch(reading, point, judgement)
  if (found.kind === 'below-smallest') {
    return judgement.passed
      ? {
          verdict: 'pass',
          message: 'RCP not found but slower convergence on smaller batch size',
          ...shared,
          problems,
        }
      : { verdict: 'missing-rcp', message: missing, ...shared, problems }
  }
  const message = found.kind === 'measured' ? 'RCP found' : 'RCP Interpolation'
  return { verdict: judgement.passed ? 'pass' : 'fail', message, ...shared, problems }
}

/** The grace of a benchmark under a ruleset: how far the floor is lowered, in the unit of its values. */
export function graceOf({ grace }: Benchmark, ruleset: string): number {
  return grace !== undefined && compareRulesets(ruleset, grace.since) >= 0 ? grace.amount : 0
}

/** The reference as shown in results. */
export function referenceOf(found: Extract<CurvePoint, { point: RcpPoint }>, point: RcpPoint): RcpReference {
  const { mean, stdev, minEpochs, maxSpeedup } = point
  const interpolated = found.kind === 'interpolated'
  return {
    names: interpolated ? found.point.between : [point.name],
    interpolated,
    mean,
    stdev,
    minEpochs,
    maxSpeedup,
  }
}

/** 'Cannot find any RCPs' and the refusals before it stay failures. */
function bypassed(outcome: Outcome, { rcpBypass = false }: CheckOptions): Outcome {
  if (!rcpBypass || outcome.verdict === 'pass' || outcome.message === 'Cannot find any RCPs') return outcome
  return { ...outcome, verdict: 'pass', message: `${outcome.message} passed using rcp_bypass` }
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
