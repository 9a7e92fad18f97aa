/**
 * How often honest submissions fail, and fast ones are caught.
 *
 * @module
 */
import type { Catalogue } from '../../benchmarks/catalogue.ts'
import { type UnseenEarlyValue, unseenEarlyValue } from '../../stats/draws/early-values.ts'
import { leastArgument } from '../../stats/least-argument.ts'
import { criticalDistance } from '../../stats/minimum-mean.ts'
import type { StdevOf } from '../choices.ts'
import type { Curve } from '../curve.ts'
import { evaluationInterval, type IntervalSource } from '../evaluation-interval.ts'
import { graceOf, withGrace } from '../judging-point.ts'
import type { MeasuredPoint, RcpRecord, RcpSet } from '../record.ts'
import { testedRuns, trimmedPerSide } from '../statistics.ts'
import { floorUnder, marginOf, type Policy, type PolicyTerms, readPolicy } from './policy.ts'
import { type DrawnRecord, type Failure, failureOf, type PopulationName, type Refusal } from './population.ts'
import { type Need, type Needed, runsNeeded } from './runs-needed.ts'
import { type Simulated, type Simulation, simulate } from './simulate.ts'

/** What is asked. */
export interface CalibrationRequest {
  readonly catalogue: Catalogue
  readonly ruleset: string
  readonly population: PopulationName
  readonly policies: readonly string[]
  /** Speed-ups in percent. */
  readonly faster: readonly number[]
  /** Deviation that the floor uses. */
  readonly stdev: StdevOf
  readonly interval: IntervalSource
  /** Also the records that do not judge. */
  readonly all: boolean
  readonly simulation: Simulation | null
  readonly need: Need | null
}

/** The rates of one policy. */
export interface CalibratedPolicy {
  readonly policy: string
  /** Null if the policy needs the evaluation interval and it is unknown. */
  readonly floor: number | null
  /** Probability that an honest submission fails; null if there is no answer. */
  readonly falseAlarm: number | null
  /** Probability that a faster submission fails, by percent. */
  readonly power: Readonly<Record<string, number | null>>
  /** The smallest speed-up that fails with this probability; its percent is null if none does. */
  readonly detectable: { readonly power: number; readonly percent: number | null }
  readonly simulated: Simulated | null
  /** The probability to fail by the share that a submission is faster; null if there is no answer. */
  readonly failure: ((faster: number) => number) | null
}

/** The rates of one record. */
export interface CalibratedRecord {
  readonly name: string
  readonly bs: number
  /** Runs of the record. */
  readonly n: number
  readonly runsPerSubmission: number
  readonly pruned: boolean
  readonly mean: number
  readonly stdev: number
  readonly interval: { readonly value: number; readonly source: IntervalSource } | null
  readonly policies: readonly CalibratedPolicy[]
  /** For a record whose runs do not differ. */
  readonly unseen: UnseenEarlyValue | null
  readonly need: Needed | null
  readonly refusals: readonly Refusal[]
}

/** Speed-ups in percent where none are given. */
export const usualSpeedUps: readonly number[] = [1, 2, 3, 5, 10]

/** The wanted power of the smallest speed-up that is caught. */
export const wantedPower = 0.8

/**
 * The rates of the records of a set.
 *
 * @throws UsageError `bad-value` for an unknown policy
 * @example
 * const benchmark = builtIn.find('training', 'maskrcnn')
 * const epochs = [13, 14, 14, 14, 14, 14, 14, 14, 14, 14]
 * const set = { file: '', records: [{ name: 'a', benchmark: 'maskrcnn', globalBatchSize: 96, epochs }] }
 * const curve = curveOf(set, { catalogue: builtIn, benchmark, rcpSet: 'full' })
 * const request = { catalogue: builtIn, ruleset: '1.1.0', population: 'runs', policies: ['t'], faster: [] }
 * calibrate(curve, set, request)[0].policies[0].falseAlarm // => 0.00856, to 12 digits: three or more of five runs at 13
 *
 * Source: the questions of mlcommons/training#881; definitions in docs/statistics.md.
 */
export function calibrate(curve: Curve, set: RcpSet, request: CalibrationRequest): CalibratedRecord[] {
  const policies = request.policies.map(readPolicy)
  return (request.all ? curve.points : curve.judging).map(point =>
    calibrateRecord(point, recordOf(point, set), { ...request, curve, set, parsed: policies }),
  )
}

/** The record of a point; two records at one batch size may share a name, so the runs count too. */
const recordOf = (point: MeasuredPoint, { records }: RcpSet): RcpRecord =>
  records.find(
    ({ name, globalBatchSize, epochs }) =>
      name === point.name && globalBatchSize === point.globalBatchSize && epochs.length === point.runs,
  )!

interface RecordRequest extends CalibrationRequest {
  readonly curve: Curve
  readonly set: RcpSet
  readonly parsed: readonly Policy[]
}

function calibrateRecord(point: MeasuredPoint, record: RcpRecord, request: RecordRequest): CalibratedRecord {
  const { curve, catalogue, ruleset, population, parsed } = request
  const { benchmark, judging } = curve
  const { name, globalBatchSize, runs: n, mean, stdev } = point
  const question = {
    benchmark,
    ruleset,
    globalBatchSize,
    records: request.set.records,
    source: request.interval,
  }
  const interval = evaluationInterval(question)
  const trimmed = trimmedPerSide(catalogue, record.benchmark)
  const step = interval?.step ?? null
  const drawn = {
    ...{ runs: record.epochs, mean, stdev, step },
    submissionRuns: benchmark.runsPerSubmission,
    trimmedPerSide: trimmed,
  }
  const failure = failureOf(population, drawn)
  const terms: PolicyTerms = {
    critical: criticalDistance({ referenceRuns: n - 2 * trimmed, submissionRuns: testedRuns(benchmark) }),
    grace: graceOf(benchmark, ruleset),
    step,
  }
  const judgingPoint = withGrace(point, terms.grace)
  const calibrated = parsed.map(policy => {
    const floor = floorUnder(policy, judgingPoint, terms)
    return calibratePolicy(policy, floor, { terms, drawn, failure, request })
  })
  const unanswered = parsed.some(policy => marginOf(policy, terms) === null)
  return {
    name,
    bs: globalBatchSize,
    n,
    runsPerSubmission: benchmark.runsPerSubmission,
    pruned: !judging.includes(point),
    mean,
    stdev,
    interval: interval && { value: interval.step, source: interval.source },
    policies: calibrated,
    unseen: stdev === 0 ? unseenEarlyValue(n, benchmark.runsPerSubmission, trimmed) : null,
    need: request.need && runsNeeded(request.need, drawn, testedRuns(benchmark), request.faster),
    refusals: [
      ...('code' in failure ? [failure] : []),
      ...(unanswered
        ? [
            {
              code: 'no-evaluation-interval',
              message: 'the policy needs the evaluation interval; neither the rules nor the records say it',
            } as const,
          ]
        : []),
    ],
  }
}

function calibratePolicy(
  policy: Policy,
  floor: number | null,
  {
    terms,
    drawn,
    failure,
    request,
  }: {
    readonly terms: PolicyTerms
    readonly drawn: DrawnRecord
    readonly failure: Failure | Refusal
    readonly request: RecordRequest
  },
): CalibratedPolicy {
  const margin = marginOf(policy, terms)
  const { faster, population, stdev, simulation } = request
  const limits = floor === null || margin === null ? null : { floor, margin }
  const isClosed = population !== 'normal' || stdev === 'reference'
  const at = limits && !('code' in failure) && isClosed ? (share: number) => failure(limits, share) : null
  const least = at && leastArgument(at, wantedPower)
  return {
    policy: policy.name,
    floor,
    falseAlarm: at?.(0) ?? null,
    power: Object.fromEntries(faster.map(percent => [percent, at?.(percent / 100) ?? null])),
    detectable: { power: wantedPower, percent: least === null ? null : least * 100 },
    simulated:
      simulation && limits && !('code' in failure)
        ? simulate(population, drawn, limits, { ...simulation, stdev, faster })
        : null,
    failure: at,
  }
}
