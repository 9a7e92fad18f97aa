import type { Catalogue } from '../../benchmarks/catalogue.ts'
import type { EvaluationGrid } from '../../benchmarks/evaluation-grid.ts'
import type { JudgedSubmission } from '../../rcp/check/judged-submission.ts'
import { marginAboveFloor } from '../../rcp/check/margin-above-floor.ts'
import { evaluationInterval } from '../../rcp/evaluation-interval.ts'
import { trimmedPerSide } from '../../rcp/statistics.ts'
import { shownMean } from './shown-mean.ts'

/** How far a submission's mean is from the floor. */
export interface FloorMargin {
  readonly floor: number
  /** Mean / floor − 1: below 0 if the submission is too fast. */
  readonly margin: number
  /** The same distance in evaluation intervals; null if the interval is unknown. */
  readonly evaluations: number | null
  /** How many evaluations earlier one counted run alone may converge before the mean is at the floor; null likewise. */
  readonly evaluationsOfOneRun: number | null
  /** The smallest mean at or above the floor that the runs can have; null without an interval. */
  readonly firstPassingMean: number | null
}

/** Quotients that differ from a whole number by less are whole: intervals are decimal fractions. */
const rounding = 1e-9

/** A smaller share of the mean is no floor: the records are too few or too far apart. */
const noFloor = 1e-6

/**
 * The distance of a submission from its floor; null without a floor above zero or without a mean.
 *
 * @example
 * floorMargin(submission, builtIn) // => { floor: 13.900369…, margin: 0.00716…, evaluations: 0.0996…, evaluationsOfOneRun: 0.298…, firstPassingMean: 14 }
 */
export function floorMargin({ result, curve }: JudgedSubmission, catalogue: Catalogue): FloorMargin | null {
  const [floor, mean] = [result.rcp?.floor ?? null, shownMean(result)]
  if (floor === null || mean === null || curve === null || result.globalBatchSize === null) return null
  if (floor <= result.rcp!.mean * noFloor) return null
  const { benchmark, set } = curve
  const { ruleset, globalBatchSize } = result
  const interval = evaluationInterval({ benchmark, ruleset, globalBatchSize, records: set.records })
  const counted = result.epochs.length - 2 * trimmedPerSide(catalogue, benchmark.name)
  return {
    floor,
    margin: marginAboveFloor(mean, result)!,
    evaluations: interval && (mean - floor) / interval.step,
    evaluationsOfOneRun: interval && ((mean - floor) / interval.step) * counted,
    firstPassingMean: interval && firstMean(floor, interval, counted),
  }
}

/** The first mean of the counted runs at or above a bound; with a free offset, of the best one. */
function firstMean(bound: number, { step, offset }: EvaluationGrid, counted: number): number {
  const offsets = offset === null ? Array.from({ length: Math.ceil(step) }, (_, whole) => whole) : [offset]
  return Math.min(...offsets.map(start => firstOfGrid(bound, start, step / counted)))
}

/** The first offset + k * step at or above a bound. */
const firstOfGrid = (bound: number, offset: number, step: number): number =>
  offset + step * Math.ceil((bound - offset) / step - rounding)
