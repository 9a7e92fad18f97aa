/** The largest number of values summed in one block. */
const BLOCK = 128

/**
 * The sum of the values, in NumPy's order of additions, so the result is bit-identical to `np.sum`.
 *
 * Fewer than 8 values are added left to right. Up to 128 are spread over eight running sums, which are combined in
 * pairs before the remainder is added. More are split in half, at a multiple of 8, and each half is summed the same way.
 *
 * @example
 * pairwiseSum([0.1, 0.2, 0.3]) // => 0.6000000000000001
 * pairwiseSum([]) // => 0
 *
 * Source: behaviour of NumPy 1.24 on contiguous arrays of doubles; Higham, "The accuracy of floating point
 * summation", SIAM J. Sci. Comput. 14 (1993), for why it is more exact than adding left to right.
 */
export function pairwiseSum(values: readonly number[]): number {
  return sumOfRange(values, 0, values.length)
}

function sumOfRange(values: readonly number[], start: number, end: number): number {
  const count = end - start
  if (count < 8) {
    return addLeftToRight(0, values, start, end)
  }
  if (count <= BLOCK) {
    return sumOfBlock(values, start, end)
  }
  const half = Math.floor(count / 2)
  const middle = start + half - (half % 8)
  return sumOfRange(values, start, middle) + sumOfRange(values, middle, end)
}

function sumOfBlock(values: readonly number[], start: number, end: number): number {
  const sums = values.slice(start, start + 8)
  const eights = end - ((end - start) % 8)
  for (let i = start + 8; i < eights; i += 8) {
    for (let lane = 0; lane < 8; lane++) {
      sums[lane]! += values[i + lane]!
    }
  }
  const [s0, s1, s2, s3, s4, s5, s6, s7] = sums as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  return addLeftToRight(s0 + s1 + (s2 + s3) + (s4 + s5 + (s6 + s7)), values, eights, end)
}

function addLeftToRight(initial: number, values: readonly number[], start: number, end: number): number {
  let sum = initial
  for (let i = start; i < end; i++) {
    sum += values[i]!
  }
  return sum
}
