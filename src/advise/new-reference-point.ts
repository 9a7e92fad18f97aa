/**
 * The requirements of a new reference point.
 *
 * @module
 */
import type { Benchmark } from '../benchmarks/benchmark.ts'
import type { LogValue } from '../python/log-value.ts'
import { recordName } from '../rcp/regenerate/record-name.ts'
import type { FixedHyperparameter, NewHyperparameter } from './new-hyperparameter.ts'
import { newHyperparameters } from './new-hyperparameters.ts'
import type { NewPointRequest } from './new-point-request.ts'

/** What a maintainer needs for a record at a batch size without one. */
export interface NewReferencePoint {
  /** Whether submissions at this batch size cannot be judged without it. */
  readonly required: boolean
  readonly reason: string
  /** Name of the record. */
  readonly record: string
  /** File to add it to. */
  readonly file: string
  /** Runs of the reference implementation: 2N, each with its own seed. */
  readonly runs: number
  readonly hyperparameters: readonly NewHyperparameter[]
  /** The log keys for which the rules allow one value; empty without rules. */
  readonly fixed: readonly FixedHyperparameter[]
  /** The steps, one sentence each. */
  readonly steps: readonly string[]
}

/**
 * The requirements of a new reference point; null if the set has one at the batch size or the benchmark is not judged.
 *
 * @example
 * newReferencePoint(request)?.reason // => 'batch size 4096 lies above the largest record, maskrcnn_ref_272'
 */
export function newReferencePoint(request: NewPointRequest): NewReferencePoint | null {
  const { set, benchmark, ruleset, globalBatchSize } = request
  const has = set.records.some(record => record.globalBatchSize === globalBatchSize)
  if (has || !benchmark.judged) return null
  const runs = 2 * benchmark.runsPerSubmission
  const record = recordName(set.records, benchmark, globalBatchSize)
  const file = `rcps_${benchmark.name}.json`
  const proposed = newHyperparameters(request)
  const { hyperparameters, fixed } = request.hyperparameterRules?.(globalBatchSize, proposed) ?? {
    hyperparameters: proposed,
    fixed: [],
  }
  const toTune = hyperparameters.filter(isTuned).map(({ member }) => member)
  return {
    ...reasonOf(request),
    record,
    file,
    runs,
    hyperparameters,
    fixed,
    steps: [
      ...(toTune.length === 0
        ? []
        : [`Tune ${toTune.join(', ')} for the fewest ${unitWord(benchmark)}; the others are as below.`]),
      `Train the reference implementation ${runs} times to the quality target at batch size ${globalBatchSize}, each time with its own seed.`,
      `Create the record with: ${regenerateLine(request)}`,
      `Check its effect on the curve and on submissions: mlperf-rcp diff OLD/${file} out/${file} --submissions RESULTS --ruleset ${ruleset}`,
      `Open a pull request to mlcommons/logging that changes mlperf_logging/rcp_checker/${benchmark.usage}_${ruleset}/${file}, with the table of rcps_${benchmark.name}.md in it. Submissions are judged by the record once it is merged.`,
    ],
  }
}

/** Whether a member is a number to tune; text, such as the name of an optimizer, is not. */
const isTuned = ({ member, by, neighbours }: NewHyperparameter): boolean =>
  by === 'tune' && !member.endsWith('_name') && !Object.values(neighbours).some(isText)

const isText = (value: LogValue): boolean => typeof value === 'string' && Number.isNaN(Number(value))

const unitWord = ({ recordMember }: Benchmark): string =>
  recordMember.startsWith('samples') ? 'samples' : 'epochs'

const regenerateLine = ({ benchmark: { usage }, ruleset }: NewPointRequest): string =>
  ['mlperf-rcp regenerate LOGS', ...(usage === 'hpc' ? ['--usage hpc'] : []), `--ruleset ${ruleset}`]
    .concat('--rcps CHECKOUT --diff')
    .join(' ')

function reasonOf({
  set,
  found,
  globalBatchSize,
}: NewPointRequest): Pick<NewReferencePoint, 'required' | 'reason'> {
  const at = `batch size ${globalBatchSize}`
  if (found.kind === 'interpolated') {
    return { required: false, reason: `${at} is judged between ${found.point.between.join(' and ')}` }
  }
  if (found.kind === 'below-smallest') {
    const reason = `${at} lies below the smallest record, ${found.point.name}: only a submission that is no faster passes`
    return { required: true, reason }
  }
  if (found.kind === 'no-points') return { required: true, reason: 'the set has no records' }
  const largest = set.records.reduce((a, b) => (b.globalBatchSize > a.globalBatchSize ? b : a))
  return { required: true, reason: `${at} lies above the largest record, ${largest.name}` }
}
