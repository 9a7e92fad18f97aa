/**
 * The words that a line may contain, as the bits of one number.
 *
 * @module
 */

/** All bits: of a line of which nothing is known. */
export const allWords = -1

const lastBit = 31

/**
 * The bit of the word with this index; words from the 32nd on share the last bit.
 *
 * @example
 * bitAt(3) // => 8
 */
export const bitAt = (index: number): number => 1 << Math.min(index, lastBit)

/**
 * The bits of some words of a scan.
 *
 * @param all the words of the scan, in order
 * @example
 * bitsOf(['run_stop', 'seed'], ['seed', 'run_start', 'run_stop']) // => 5
 */
export const bitsOf = (some: readonly string[], all: readonly string[]): number =>
  some.reduce((bits, word) => bits | bitAt(all.indexOf(word)), 0)
