/**
 * The score of many models trained at the same time on one machine.
 *
 * @module
 */
import type { RunTimes } from './run-clock.ts'
import { plainMean } from './strong-score.ts'

/** One instance that trained its model. */
export interface TimedInstance {
  readonly times: RunTimes
  /** Accelerators of the instance; null if its log does not say. */
  readonly instanceScale: number | null
  /** Energy; null if not measured. */
  readonly joules: number | null
}

export interface WeakScore {
  readonly models: number
  /** Accelerators of one instance; null if no log says or two logs differ. */
  readonly instanceScale: number | null
  /** From the first start to the last stop, in minutes. */
  readonly minutes: number
  /** Mean without the lowest, as in the reference's summarizer; null if not measured. */
  readonly joules: number | null
}

/**
 * The score of the instances that count, of which there must be at least one.
 *
 * @example
 * weakScore([{ times: { startMs: 0, stopMs: 60_000 }, instanceScale: 128, joules: null }])
 * // => { models: 1, instanceScale: 128, minutes: 1, joules: null }
 *
 * Source: behaviour of result_summarizer in mlcommons/logging 7bbf792.
 */
export function weakScore(instances: readonly TimedInstance[]): WeakScore {
  const start = Math.min(...instances.map(({ times }) => times.startMs))
  const stop = Math.max(...instances.map(({ times }) => times.stopMs))
  const scales = new Set(instances.flatMap(({ instanceScale }) => instanceScale ?? []))
  const joules = instances.flatMap(instance => instance.joules ?? []).sort((a, b) => a - b)
  return {
    models: instances.length,
    instanceScale: scales.size === 1 ? [...scales][0]! : null,
    minutes: (stop - start) / 60 / 1000,
    joules: plainMean(joules.slice(1)),
  }
}
