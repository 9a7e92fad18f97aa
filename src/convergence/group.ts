/**
 * Groups runs by benchmark, global batch size and learning rate.
 *
 * @module
 */
import type { Catalogue } from '../benchmarks/catalogue.ts'
import type { Run } from '../runs/run.ts'
import { mean } from '../stats/mean.ts'
import { olympicMean } from '../stats/olympic-mean.ts'
import { populationStdev } from '../stats/population-stdev.ts'

export interface RunGroup {
  readonly benchmark: string | null
  readonly globalBatchSize: number | null
  readonly learningRate: number | null
  readonly runs: number
  readonly converged: number
  /** Epochs or samples to converge, in the runs' order. */
  readonly values: readonly number[]
  /** Olympic mean; null if too few runs converged. */
  readonly olympicMean: number | null
  readonly mean: number | null
  /** Population standard deviation of all values. */
  readonly stdev: number | null
}

/**
 * Returns one group per benchmark, batch size and learning rate, sorted by them.
 *
 * @example
 * groupRuns(runs, builtIn) // => [{ benchmark: 'maskrcnn', globalBatchSize: 96, learningRate: 0.12, runs: 20, … }]
 */
export function groupRuns(runs: readonly Run[], catalogue: Catalogue): RunGroup[] {
  const groups = new Map<string, Run[]>()
  for (const run of runs) {
    const key = JSON.stringify([run.benchmark, run.globalBatchSize, run.learningRate])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [run])
    else group.push(run)
  }
  return [...groups.values()].map(group => summarize(group, catalogue)).sort(byPoint)
}

function summarize(runs: readonly Run[], catalogue: Catalogue): RunGroup {
  const { benchmark, globalBatchSize, learningRate } = runs[0]!
  const values = runs.flatMap(({ convergence }) => convergence?.value ?? [])
  const known =
    benchmark === null
      ? undefined
      : (catalogue.find('training', benchmark) ?? catalogue.find('hpc', benchmark))
  const sorted = values.toSorted((a, b) => a - b)
  return {
    benchmark,
    globalBatchSize,
    learningRate,
    runs: runs.length,
    converged: values.length,
    values,
    olympicMean: orNull(olympicMean(values, known?.trimmedPerSide ?? 1)),
    mean: orNull(mean(sorted)),
    stdev: orNull(populationStdev(sorted)),
  }
}

const orNull = (value: number) => (Number.isNaN(value) ? null : value)

function byPoint(a: RunGroup, b: RunGroup): number {
  if (a.benchmark !== b.benchmark) return (a.benchmark ?? '') < (b.benchmark ?? '') ? -1 : 1
  const byBatchSize = (a.globalBatchSize ?? -1) - (b.globalBatchSize ?? -1)
  return byBatchSize || (a.learningRate ?? -1) - (b.learningRate ?? -1)
}
