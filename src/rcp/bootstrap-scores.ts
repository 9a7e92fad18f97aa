/**
 * The probability that a submission that trains like the reference scores below the floor.
 *
 * @module
 */
import { UsageError } from '../errors.ts'
import { bootstrap } from '../stats/bootstrap.ts'
import { type Histogram, histogram } from '../stats/histogram.ts'
import { mean } from '../stats/mean.ts'
import { makeRandom } from '../stats/random.ts'
import type { Curve } from './curve.ts'
import { graceOf, type JudgingFloor, withGrace } from './judging-point.ts'
import type { RcpSet } from './record.ts'

/** Number of submissions to draw. */
const draws = 10_000

/** The result of the drawn submissions. */
export interface BootstrapScores extends JudgingFloor {
  /** Global batch size of the record. */
  readonly bs: number
  readonly seed: number
  /** Runs of each drawn submission. */
  readonly submissionRuns: number
  /** Runs dropped at each end. */
  readonly trimmedPerSide: number
  readonly draws: number
  /** The reference's floor of the record, before grace. */
  readonly minEpochs: number
  /** Mean of the record over the floor that judges. */
  readonly maxSpeedup: number
  readonly probabilityBelowFloor: number
  /** Scores, in epochs or samples. */
  readonly histogram: Histogram
}

/**
 * Draws 10,000 submissions from the runs of the record at a batch size, with replacement, and scores each: the mean
 * without a tenth of the runs (rounded up) at each end. Pruned records can be drawn from too.
 *
 * @param seed of the random numbers; they are not NumPy's
 * @param ruleset whose grace lowers the floor; without one, no grace
 * @throws UsageError `no-record` if the set has no record at that batch size
 * @example
 * bootstrapScores(curve, set, 96, 7).probabilityBelowFloor // => 0.0018
 *
 * Source: behaviour of rcp_viewer.py --bootstrap in mlcommons/logging 7bbf792.
 */
export function bootstrapScores(
  { benchmark, points }: Curve,
  { records }: RcpSet,
  bs: number,
  seed: number,
  ruleset?: string,
): BootstrapScores {
  const point = points.find(({ globalBatchSize }) => globalBatchSize === bs)
  const record = records.find(({ globalBatchSize }) => globalBatchSize === bs)
  if (point === undefined || record === undefined) throw noRecord(bs, points)
  const submissionRuns = benchmark.runsPerSubmission
  const trimmedPerSide = Math.ceil(0.1 * submissionRuns)
  const scores = bootstrap({
    values: record.epochs,
    size: submissionRuns,
    iterations: draws,
    statistic: draw =>
      mean(draw.toSorted((a, b) => a - b).slice(trimmedPerSide, submissionRuns - trimmedPerSide)),
    random: makeRandom(seed),
  })
  const { minEpochs, floor, grace, maxSpeedup } = withGrace(point, graceOf(benchmark, ruleset))
  return {
    bs,
    seed,
    submissionRuns,
    trimmedPerSide,
    draws,
    minEpochs,
    floor,
    grace,
    maxSpeedup,
    probabilityBelowFloor: scores.filter(score => score < floor).length / draws,
    histogram: histogram(scores),
  }
}

function noRecord(bs: number, points: Curve['points']): UsageError {
  const measured = points.map(({ globalBatchSize }) => globalBatchSize).join(', ')
  return new UsageError('no-record', `the set has no record at batch size ${bs} to draw runs from`, {
    remedy: `Its records are at ${measured || 'no batch size'}.`,
  })
}
