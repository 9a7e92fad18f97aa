import { sampleWithReplacement } from 'simple-statistics'
import type { Random } from './random.ts'

/** What to draw, how often, and the statistic of each draw. */
export interface Bootstrap {
  readonly values: readonly number[]
  /** Values per draw. */
  readonly size: number
  readonly iterations: number
  readonly statistic: (draw: readonly number[]) => number
  readonly random: Random
}

/**
 * Computes a statistic of many samples drawn from the values, one number per iteration.
 *
 * @example
 * bootstrap({ values: [3], size: 5, iterations: 2, statistic: mean, random: makeRandom(1) }) // => [3, 3]
 *
 * Source: Efron, "Bootstrap methods: another look at the jackknife", Ann. Statist. 7 (1979).
 */
export function bootstrap({ values, size, iterations, statistic, random }: Bootstrap): number[] {
  const all = [...values]
  return Array.from({ length: iterations }, () => statistic(sampleWithReplacement(all, size, random)))
}
