/**
 * The order in which people number files.
 *
 * @module
 */

/**
 * Compares two paths with the digits in them taken as numbers; everything else by code unit.
 *
 * @returns negative, 0 or positive, as `Array.prototype.sort` wants it
 *
 * @example
 * ['result_10.txt', 'result_2.txt'].sort(compareNaturally) // => ['result_2.txt', 'result_10.txt']
 */
export function compareNaturally(a: string, b: string): number {
  const left = a.split(/(\d+)/)
  const right = b.split(/(\d+)/)
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [x, y] = [left[i]!, right[i]!]
    // Odd parts are the digits. Of 07 and 7, which are equal as numbers, the text decides.
    const difference = i % 2 === 1 ? Number(x) - Number(y) : 0
    if (difference !== 0) return difference
    if (x !== y) return x < y ? -1 : 1
  }
  return left.length - right.length
}
