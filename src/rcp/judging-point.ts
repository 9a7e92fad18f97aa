/**
 * The point that judges submissions under a ruleset: some rulesets lower the floor of a benchmark by a grace.
 *
 * @module
 */
import type { Benchmark } from '../benchmarks/benchmark.ts'
import { compareRulesets } from '../benchmarks/ruleset.ts'
import type { RcpPoint } from './record.ts'

/** A point with the floor that submissions are compared with. */
export interface JudgingFloor {
  /** The smallest mean of a submission that passes: mean / maxSpeedup. */
  readonly floor: number
  /** How far the ruleset lowers the floor below `minEpochs`, in the unit of the values; 0 for nearly all benchmarks. */
  readonly grace: number
}

/**
 * The grace of a benchmark under a ruleset, in the unit of its values.
 *
 * @param ruleset absent if none is known: then no grace
 * @example
 * graceOf(builtIn.find('training', 'llama31_405b'), '5.0.0') // => 46080
 *
 * Source: behaviour of rcp_checker in mlcommons/logging 7bbf792.
 */
export function graceOf({ grace }: Benchmark, ruleset: string | undefined): number {
  const granted = grace !== undefined && ruleset !== undefined && compareRulesets(ruleset, grace.since) >= 0
  return granted ? grace.amount : 0
}

/**
 * The point as it judges: with its grace, the floor, and the maximum speed-up that follows from it.
 *
 * @param grace in the unit of the values, see {@link graceOf}
 * @example
 * withGrace({ mean: 100, minEpochs: 90, maxSpeedup: 100 / 90 }, 10).floor // => 80
 *
 * Source: the reference checker replaces the maximum speed-up by mean / (floor - grace), and compares with mean / speed-up.
 */
export function withGrace<Point extends Pick<RcpPoint, 'mean' | 'minEpochs' | 'maxSpeedup'>>(
  point: Point,
  grace: number,
): Point & JudgingFloor {
  const maxSpeedup = grace === 0 ? point.maxSpeedup : point.mean / (point.minEpochs - grace)
  return { ...point, maxSpeedup, floor: point.mean / maxSpeedup, grace }
}
