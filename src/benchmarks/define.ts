/**
 * Fills in the defaults of the benchmark table.
 *
 * @module
 */
import type { Benchmark, ConvergenceRule, LastEvaluation } from './benchmark.ts'
import type { EvaluationRule } from './evaluation-rule.ts'
import type { LearningRateRule } from './learning-rate-form.ts'

/** Required members of a row; the others have defaults. */
export type BenchmarkRow = Pick<Benchmark, 'name' | 'usage' | 'runsPerSubmission'> & Partial<Benchmark>

/** The value is `metadata.epoch_num`, in epochs, rounded to three decimals. */
export const epochNumber: LastEvaluation = {
  kind: 'last-evaluation',
  since: '0.6.0',
  member: 'epoch_num',
  unit: 'epochs',
  decimals: 3,
}

/** The value is `metadata.epoch_num`, which contains samples here. */
export const samplesAsEpochNumber: LastEvaluation = { ...epochNumber, unit: 'samples' }

/** The value is `metadata.samples_count`, unrounded. */
export const samplesCount: LastEvaluation = {
  kind: 'last-evaluation',
  since: '0.6.0',
  member: 'samples_count',
  unit: 'samples',
}

/** Any learning rate above 0. */
export const positive = (since: string, until: string): LearningRateRule => ({
  since,
  until,
  kind: 'positive',
})

/** Any learning rate of 0 or above. */
export const notNegative = (since: string, until: string): LearningRateRule => ({
  since,
  until,
  kind: 'not-negative',
})

/** Evaluated every so many epochs, in all rulesets. */
export const everyEpochs = (every: number): readonly EvaluationRule[] => [
  { since: '0.6.0', kind: 'epochs', every },
]

/** Evaluated every so many samples, rounded up to whole batches, in all rulesets. */
export const everySamples = (every: number, unitsPerSample?: number): readonly EvaluationRule[] => [
  { since: '0.6.0', kind: 'samples', every, ...(unitsPerSample !== undefined && { unitsPerSample }) },
]

const epochs: readonly ConvergenceRule[] = [epochNumber]

/**
 * Makes a benchmark from the members that differ from the defaults.
 *
 * @example
 * defineBenchmark({ name: 'toy', usage: 'training', runsPerSubmission: 5 }).recordName // => 'toy_ref_{bs}'
 */
export function defineBenchmark(row: BenchmarkRow): Benchmark {
  return {
    trimmedPerSide: 1,
    judged: true,
    convergence: epochs,
    evaluations: [],
    recordMember: 'Epochs to converge',
    recordName: `${row.name}_ref_{bs}`,
    learningRateKeys: ['opt_base_learning_rate'],
    hyperparameters: ['opt_base_learning_rate'],
    memberSources: {},
    ...row,
  }
}
