/**
 * Round values on axes.
 *
 * @module
 */
import type { Domain } from './scale.ts'

/** Quotients of decimal fractions are off by less: a step of 2 may be 2.0000000000000004. */
const tolerance = 1e-9

/**
 * The step between ticks that people read easily: 1, 2 or 5 times a power of ten.
 *
 * @param span length of the axis, above 0
 * @param most the largest number of steps
 * @example
 * niceStep(11, 5) // => 5
 */
export function niceStep(span: number, most: number): number {
  const rough = span / most
  const power = 10 ** Math.floor(Math.log10(rough))
  return [1, 2, 5, 10].find(factor => factor * power >= rough * (1 - tolerance))! * power
}

/**
 * The multiples of a step from low to high, both included.
 *
 * @example
 * multiples([0.1, 0.35], 0.1) // => [0.1, 0.2, 0.3]
 */
export function multiples([low, high]: Domain, step: number): number[] {
  const first = Math.ceil(low / step - tolerance)
  const last = Math.floor(high / step + tolerance)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  )
}

/**
 * The multiples of a {@link niceStep} on an axis.
 *
 * @param count about how many
 * @example
 * niceTicks([12.8, 15.1], 5) // => [13, 13.5, 14, 14.5, 15]
 */
export const niceTicks = (domain: Domain, count: number): number[] =>
  multiples(domain, niceStep(domain[1] - domain[0], count))
