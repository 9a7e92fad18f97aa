/** Places closer than this share of the width would cover each other on a narrow page. */
const touching = 0.025

/**
 * The level of each place, from 0, so that those at about the same place are stacked.
 *
 * @param shares places from 0 to 1
 * @example
 * stackLevels([0.5, 0.5, 0.9]) // => [0, 1, 0]
 */
export function stackLevels(shares: readonly number[]): number[] {
  const counts = new Map<number, number>()
  return shares.map(share => {
    const bin = Math.round(share / touching)
    const level = counts.get(bin) ?? 0
    counts.set(bin, level + 1)
    return level
  })
}
