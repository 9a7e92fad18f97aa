/**
 * The distribution of the olympic mean of draws from a few values.
 *
 * @module
 */
import { commonGrid } from '../common-grid.ts'

/** Values, ascending and different, with their probabilities. */
export interface Distribution {
  readonly values: readonly number[]
  /** In the order of the values; they add up to 1. */
  readonly probabilities: readonly number[]
}

/** Smaller probabilities are left out: all of them together stay far below 1e-12. */
const negligible = 1e-26

/** A finer grid would need more memory; its values are then rounded to this many places. */
const mostCells = 2 ** 22

/**
 * The distribution of values that are equally likely, one per run.
 *
 * @example
 * distributionOf([14, 13, 14, 14]) // => { values: [13, 14], probabilities: [0.25, 0.75] }
 */
export function distributionOf(runs: readonly number[]): Distribution {
  const values = [...new Set(runs)].sort((a, b) => a - b)
  const share = (value: number) => runs.filter(run => run === value).length / runs.length
  return { values, probabilities: values.map(share) }
}

/**
 * The exact distribution of the olympic mean of independent draws. The values are placed in ascending order; the state is how many
 * draws are placed, and the sum of those that count. Only if the sums need more than four million cells are values rounded, by less
 * than a millionth of their range.
 *
 * @param draws number of draws
 * @param trimmedPerSide draws dropped at each end
 * @returns no values if no draw counts
 * @example
 * olympicDistribution(distributionOf([13, 14]), 3, 1) // => { values: [13, 14], probabilities: [0.5, 0.5] }
 *
 * Source: multinomial probabilities, one value after another; for three draws and one dropped at each end it is 3F² - 2F³.
 */
export function olympicDistribution(
  { values, probabilities }: Distribution,
  draws: number,
  trimmedPerSide: number,
): Distribution {
  const kept = draws - 2 * trimmedPerSide
  if (kept < 1 || values.length === 0) return { values: [], probabilities: [] }
  const { first, step, places } = placesOf(values, mostCells / ((draws + 1) * kept))
  const width = kept * places.at(-1)! + 1
  const mass = new Float64Array((draws + 1) * width)
  mass[0] = 1
  for (const [index, place] of places.entries()) {
    const left = probabilities.slice(index).reduce((sum, p) => sum + p, 0)
    const share = index === places.length - 1 ? 1 : probabilities[index]! / left
    placeDraws({ mass, width, draws, trimmedPerSide, place, share })
  }
  const last = mass.subarray(draws * width)
  const reached = [...last.keys()].filter(sum => last[sum]! > 0)
  return {
    values: reached.map(sum => (first * kept + step * sum) / kept),
    probabilities: reached.map(sum => last[sum]!),
  }
}

interface Placing {
  /** Probability by number of placed draws and sum of the counted places. */
  readonly mass: Float64Array
  /** Sums per number of placed draws. */
  readonly width: number
  readonly draws: number
  readonly trimmedPerSide: number
  readonly place: number
  /** Probability that a draw that is not smaller is at this place. */
  readonly share: number
}

/** Lets any number of the draws that are left fall on a place; changes `mass`. */
function placeDraws({ mass, width, draws, trimmedPerSide, place, share }: Placing): void {
  for (let placed = draws - 1; placed >= 0; placed--) {
    const chances = binomial(draws - placed, share)
    const mostLikely = (draws - placed) * share
    const row = placed * width
    const counts = chances.map((_, more) =>
      Math.max(0, Math.min(placed + more, draws - trimmedPerSide) - Math.max(placed, trimmedPerSide)),
    )
    for (let sum = 0; sum < width; sum++) {
      const here = mass[row + sum]!
      if (here === 0) continue
      for (let more = 1; more < chances.length; more++) {
        const moved = here * chances[more]!
        if (moved > negligible) mass[row + more * width + sum + counts[more]! * place]! += moved
        else if (more > mostLikely) break
      }
      mass[row + sum] = here * chances[0]!
    }
  }
}

/** Probabilities of 0 to n successes. */
function binomial(n: number, p: number): number[] {
  let ways = 1
  return Array.from({ length: n + 1 }, (_, k) => {
    if (k > 0) ways = (ways * (n - k + 1)) / k
    return ways * p ** k * (1 - p) ** (n - k)
  })
}

/** The values as whole places of a grid, of at most so many places. */
function placesOf(values: readonly number[], most: number) {
  const grid = commonGrid(values)
  if (grid !== null && grid.places.length === values.length && grid.places.at(-1)! <= most) return grid
  const first = values[0]!
  const step = (values.at(-1)! - first) / Math.floor(most)
  return { first, step, places: values.map(value => Math.round((value - first) / step)) }
}

/** Scores that differ by less are equal: means of the same values differ in their last bits. */
const rounding = 1e-12

/**
 * P(value < bound). A value within rounding of the bound counts as equal to it.
 *
 * @example
 * probabilityBelow({ values: [13, 14], probabilities: [0.25, 0.75] }, 14) // => 0.25
 */
export function probabilityBelow({ values, probabilities }: Distribution, bound: number): number {
  const limit = bound - Math.abs(bound) * rounding
  let sum = 0
  for (let index = 0; index < values.length && values[index]! < limit; index++) sum += probabilities[index]!
  return Math.min(1, sum)
}
