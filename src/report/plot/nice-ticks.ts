import type { Domain } from './scale.ts'

/**
 * Round values on an axis: multiples of 1, 2 or 5 times a power of ten.
 *
 * @param count about how many
 * @example
 * niceTicks([12.8, 15.1], 5) // => [13, 13.5, 14, 14.5, 15]
 */
export function niceTicks([low, high]: Domain, count: number): number[] {
  const rough = (high - low) / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 5].find(factor => factor * power >= rough) ?? 10)
  const first = Math.ceil(low / step)
  const ticks = Math.max(0, Math.floor(high / step) - first + 1)
  return Array.from({ length: ticks }, (_, index) => Number(((first + index) * step).toPrecision(12)))
}
