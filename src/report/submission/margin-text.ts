/**
 * Distances from the floor in words.
 *
 * @module
 */
import type { CheckResult } from '../../rcp/check/check-result.ts'
import { peopleNumber } from '../../text/people-number.ts'
import type { FloorMargin } from './floor-margin.ts'
import { shownMean } from './shown-mean.ts'

/** Percent and evaluations do not need more. */
const digits = 3

/**
 * A margin in percent and in evaluations, as `0.717 % above the floor (0.0996 evaluations)`.
 *
 * @example
 * marginText({ margin: -0.05, evaluations: -1 }) // => '5 % below the floor (1 evaluation)'
 */
export function marginText({ margin, evaluations }: Pick<FloorMargin, 'margin' | 'evaluations'>): string {
  if (margin === 0) return 'at the floor'
  const side = margin < 0 ? 'below' : 'above'
  const said = `${peopleNumber(Math.abs(margin) * 100, digits)} % ${side} the floor`
  if (evaluations === null) return said
  const count = peopleNumber(Math.abs(evaluations), digits)
  return `${said} (${count} ${count === '1' ? 'evaluation' : 'evaluations'})`
}

/**
 * The mean and its margin in a sentence, and below the floor the first mean that passes.
 *
 * @example
 * const margin = { floor: 14, margin: 13 / 14 - 1, evaluations: -1, firstPassingMean: 14 }
 * meanText({ submissionMean: 13 }, margin) // => 'the mean 13 is 7.14 % below the floor (1 evaluation), 14; 14 would pass'
 */
export function meanText(result: Pick<CheckResult, 'submissionMean'>, margin: FloorMargin): string {
  const { floor, firstPassingMean } = margin
  const said = `the mean ${peopleNumber(shownMean(result)!, 6)} is ${marginText(margin)}, ${peopleNumber(floor, 6)}`
  return margin.margin >= 0 || firstPassingMean === null
    ? said
    : `${said}; ${peopleNumber(firstPassingMean, 6)} would pass`
}
