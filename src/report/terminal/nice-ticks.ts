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
  // A rough step of 2 may be 2.0000000000000004.
  return [1, 2, 5, 10].find(factor => factor * power >= rough * (1 - 1e-9))! * power
}

/**
 * The multiples of a step from low to high, both included.
 *
 * @example
 * ticks(0.1, 0.35, 0.1) // => [0.1, 0.2, 0.3]
 */
export function ticks(low: number, high: number, step: number): number[] {
  const tolerance = 1e-9
  const first = Math.ceil(low / step - tolerance)
  const last = Math.floor(high / step + tolerance)
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  )
}
