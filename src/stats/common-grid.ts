/** Values as whole numbers of steps from the smallest. */
export interface CommonGrid {
  /** The smallest value. */
  readonly first: number
  /** The largest step that divides all distances; 0 for a single value. */
  readonly step: number
  /** Per value, ascending and different, the number of steps from the first. */
  readonly places: readonly number[]
}

/** Values are logged with at most three decimals: they are counted in thousandths, so divisors are whole numbers. */
const perUnit = 1000

/**
 * The coarsest grid that holds all values: the greatest common divisor of their distances.
 *
 * @returns null for no values, and for values with more than three decimals
 * @example
 * commonGrid([35, 39, 47, 35]) // => { first: 35, step: 4, places: [0, 1, 3] }
 * commonGrid([0.65, 0.7]) // => { first: 0.65, step: 0.05, places: [0, 1] }
 */
export function commonGrid(values: readonly number[]): CommonGrid | null {
  const scaled = values.map(value => value * perUnit)
  const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 1e-3
  if (scaled.length === 0 || !scaled.every(isWhole)) return null
  const whole = [...new Set(scaled.map(Math.round))].sort((a, b) => a - b)
  const distances = whole.map(value => value - whole[0]!)
  const step = distances.reduce(divisor, 0)
  return {
    first: whole[0]! / perUnit,
    step: step / perUnit,
    places: distances.map(distance => (step === 0 ? 0 : distance / step)),
  }
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
