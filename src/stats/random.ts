/** A source of numbers in [0, 1). */
export type Random = () => number

/**
 * A random number generator with a seed: the same seed yields the same numbers on every machine. The seed is converted to
 * an integer modulo 2³².
 *
 * @example
 * const random = makeRandom(1)
 * random() // => 0.6270739405881613
 *
 * Source: mulberry32 by Tommy Ettinger (public domain): 32 bits of state, which is enough for resampling.
 */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
