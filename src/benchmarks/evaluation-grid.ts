/**
 * The values at which runs can converge: a run ends at an evaluation.
 *
 * @module
 */

/** Values at which a run can converge: offset + k * step. */
export interface EvaluationGrid {
  /** In the unit of the benchmark's values. */
  readonly step: number
  /** Less than the step; null if the submitter may choose any whole number. */
  readonly offset: number | null
}

/** Decimal fractions are counted in thousandths: logs have at most three decimals. */
const perUnit = 1000

/**
 * The grid of a step through a value.
 *
 * @example
 * gridThrough(35, 4) // => { step: 4, offset: 3 }
 */
export const gridThrough = (value: number, step: number): EvaluationGrid => ({
  step,
  offset: (Math.round(value * perUnit) % Math.round(step * perUnit)) / perUnit,
})

/**
 * The first value of the interval's grid at or above a bound; with a free offset, of the grid that begins lowest.
 *
 * @example
 * firstAtOrAbove(13.9, { step: 1, offset: 0 }) // => 14
 * firstAtOrAbove(37.2, { step: 4, offset: null }) // => 38
 */
export function firstAtOrAbove(bound: number, { step, offset }: EvaluationGrid): number {
  if (offset === null) return Math.ceil(bound)
  const [size, start] = [step, offset].map(value => Math.round(value * perUnit)) as [number, number]
  return (start + size * Math.ceil((bound * perUnit - start) / size)) / perUnit
}

/**
 * The value a number of evaluations later; earlier if negative.
 *
 * @example
 * evaluationsLater(0.65, 2, { step: 0.05 }) // => 0.75
 */
export const evaluationsLater = (
  value: number,
  evaluations: number,
  { step }: Pick<EvaluationGrid, 'step'>,
): number => Math.round((value + evaluations * step) * perUnit) / perUnit
