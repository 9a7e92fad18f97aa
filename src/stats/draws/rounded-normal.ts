import type { Normal } from './censored-normal.ts'
import { normalCdf } from './normal.ts'
import type { Distribution } from './olympic-distribution.ts'

/** Values beyond so many deviations do not matter. */
const reach = 7.6
const negligible = 1e-15

/**
 * The distribution of a normal variable that is rounded up to the grid offset + k * step.
 *
 * @example
 * roundedNormal({ mean: 13.5, stdev: 0.1 }, { step: 1, offset: 0 }) // => { values: [13, 14, 15], probabilities: [2.8…e-7, 0.99…, 2.8…e-7] }
 */
export function roundedNormal(
  { mean, stdev }: Normal,
  { step, offset }: { readonly step: number; readonly offset: number },
): Distribution {
  const first = Math.ceil((mean - reach * stdev - offset) / step)
  const last = Math.ceil((mean + reach * stdev - offset) / step)
  const below = (place: number) => normalCdf((offset + place * step - mean) / stdev)
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .map(place => ({ value: offset + place * step, probability: below(place) - below(place - 1) }))
    .filter(({ probability }) => probability > negligible)
  const total = all.reduce((sum, { probability }) => sum + probability, 0)
  return {
    values: all.map(({ value }) => value),
    probabilities: all.map(({ probability }) => probability / total),
  }
}
