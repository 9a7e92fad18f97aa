import { evaluationInterval } from '../../advise/evaluation-interval.ts'
import { byNearness } from '../../advise/scaled-learning-rate.ts'
import { type Catalogue, convergenceRule } from '../../benchmarks/catalogue.ts'
import type { JudgedSubmission } from '../../rcp/check/judged-submission.ts'
import { marginAboveFloor } from '../../rcp/check/margin-above-floor.ts'
import { trimmedPerSide } from '../../rcp/statistics.ts'
import { shownMean } from './shown-mean.ts'

/** How far a submission's mean is from the floor. */
export interface FloorMargin {
  readonly floor: number
  /** Mean / floor − 1: below 0 if the submission is too fast. */
  readonly margin: number
  /** The same distance in evaluation intervals; null if the records do not show the interval. */
  readonly evaluations: number | null
  /** How many evaluations earlier one counted run alone may converge before the mean is at the floor; null likewise. */
  readonly evaluationsOfOneRun: number | null
  /** The smallest mean at or above the floor that the runs can have; null without an interval. */
  readonly firstPassingMean: number | null
}

/** Quotients that differ from a whole number by less are whole: intervals are decimal fractions. */
const rounding = 1e-9

/** A floor that is a smaller share of the mean is none: the records are too few or too far apart. */
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
  const { unit } = convergenceRule(curve.benchmark, result.ruleset)
  const interval = evaluationInterval(byNearness(curve.set, result.globalBatchSize), unit)
  const counted = result.epochs.length - 2 * trimmedPerSide(catalogue, curve.benchmark.name)
  return {
    floor,
    margin: marginAboveFloor(mean, result)!,
    evaluations: interval && (mean - floor) / interval.step,
    evaluationsOfOneRun: interval && ((mean - floor) / interval.step) * counted,
    firstPassingMean: interval && firstOfGrid(floor, interval.offset, interval.step / counted),
  }
}

/** The first offset + k * step at or above a bound. */
const firstOfGrid = (bound: number, offset: number, step: number): number =>
  offset + step * Math.ceil((bound - offset) / step - rounding)
