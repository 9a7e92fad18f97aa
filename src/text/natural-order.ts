/**
 * Natural sort order of file names.
 *
 * @module
 */

/**
 * Compares two paths, digits as numbers and everything else by code unit.
 *
 * @returns negative, 0 or positive, for `Array.prototype.sort`
 *
 * @example
 * ['result_10.txt', 'result_2.txt'].sort(compareNaturally) // => ['result_2.txt', 'result_10.txt']
 */
export function compareNaturally(a: string, b: string): number {
  const left = a.split(/(\d+)/)
  const right = b.split(/(\d+)/)
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [x, y] = [left[i]!, right[i]!]
    // Odd parts are digits. 07 and 7 are equal as numbers, so their text decides.
    const difference = i % 2 === 1 ? Number(x) - Number(y) : 0
    if (difference !== 0) return difference
    if (x !== y) return x < y ? -1 : 1
  }
  return left.length - right.length
}
