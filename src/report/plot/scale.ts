/** The ends of an axis. */
export type Domain = readonly [low: number, high: number]

/** The place of a value on an axis, as a share of its length from the low end. */
export type Scale = (value: number) => number

/**
 * A linear or a logarithmic axis.
 *
 * @example
 * scaleOf('logarithmic', [1, 100])(10) // => 0.5
 */
export function scaleOf(kind: 'linear' | 'logarithmic', [low, high]: Domain): Scale {
  return kind === 'linear'
    ? value => (value - low) / (high - low)
    : value => Math.log(value / low) / Math.log(high / low)
}

/**
 * The smallest and largest value; 0 and 1 without values.
 *
 * @example
 * extentOf([3, 1, 2]) // => [1, 3]
 */
export function extentOf(values: readonly number[]): Domain {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const value of values) {
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  return low <= high ? [low, high] : [0, 1]
}

/** Margin around the data, as a share of its range. */
const room = 0.05

/**
 * A domain with a margin at both ends; of one value alone, a range around it.
 *
 * @example
 * widened([0, 100]) // => [-5, 105]
 */
export function widened([low, high]: Domain): Domain {
  const more = (high - low || Math.abs(high) || 1) * room
  return [low - more, high + more]
}

/**
 * The same for a logarithmic axis.
 *
 * @example
 * widenedByFactor([64, 64]).map(Math.round) // => [61, 67]
 */
export function widenedByFactor([low, high]: Domain): Domain {
  const factor = Math.max((high / low) ** room, 1.05)
  return [low / factor, high * factor]
}

/** Values farther than this from the middle half of all, in widths of that half, are outliers. Source: Tukey, far out. */
const farOut = 3

/**
 * The range of the values that are no outliers.
 *
 * @example
 * usualRange([1, 2, 3, 4, 5, 100]) // => [1, 5]
 */
export function usualRange(values: readonly number[]): Domain {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!
  const far = farOut * (at(0.75) - at(0.25))
  return extentOf(sorted.filter(value => value >= at(0.25) - far && value <= at(0.75) + far))
}
