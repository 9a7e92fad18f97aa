/**
 * Everything in which benchmarks differ, as data.
 *
 * @module
 */
import type { EvaluationRule } from './evaluation-rule.ts'
import type { LearningRateRule } from './learning-rate-form.ts'

/** The working groups, each with its name; rulesets are numbered per usage. */
export const usages = { training: 'MLPerf Training', hpc: 'MLPerf HPC' } as const

/** The working group a benchmark belongs to. */
export type Usage = keyof typeof usages

/** The usage where none is given. */
export const defaultUsage = 'training' satisfies Usage

/** The units of the "epochs to converge". */
export const convergenceUnits = ['epochs', 'samples', 'steps'] as const

/** Unit of the "epochs to converge". */
export type ConvergenceUnit = (typeof convergenceUnits)[number]

/** The value comes from the last evaluation before a successful `run_stop`. */
export interface LastEvaluation {
  readonly kind: 'last-evaluation'
  /** First ruleset with this rule; it applies until a later rule of the benchmark. */
  readonly since: string
  /** Member of the evaluation's metadata with the value. */
  readonly member: string
  readonly unit: ConvergenceUnit
  /** Decimals the value is rounded to, as Python's `round` does; absent if it is used as logged. */
  readonly decimals?: number
}

/** A metric and its required quality. */
export interface Threshold {
  readonly metric: string
  readonly atMost?: number
  readonly atLeast?: number
}

/** The value is the smallest step at which every metric passes; each metric of a step has its own log line. */
export interface FirstPassingStep {
  readonly kind: 'first-passing-step'
  readonly since: string
  /** Member of the metadata with the step. */
  readonly member: string
  readonly unit: ConvergenceUnit
  /** Tested in this order: it decides which missing metric is reported. */
  readonly thresholds: readonly Threshold[]
}

export type ConvergenceRule = LastEvaluation | FirstPassingStep

/** Additional log keys for a hyperparameter of an RCP record, next to the key of the same name. */
export interface MemberSource {
  /** Log keys in order of preference; `{opt_name}` stands for the optimizer in the log. */
  readonly keys: readonly string[]
  /** The log counts steps and the record samples: multiply by the global batch size. */
  readonly timesBatchSize?: boolean
}

export interface Benchmark {
  readonly name: string
  readonly usage: Usage
  /** First and last ruleset with the benchmark; absent if open-ended. */
  readonly since?: string
  readonly until?: string
  /** N: runs of one submission. A reference point needs 2N. */
  readonly runsPerSubmission: number
  /** Runs that the olympic mean drops at each end; the same number may fail to converge. */
  readonly trimmedPerSide: number
  /** False if the reference checker has no N for the benchmark and so never judges it. */
  readonly judged: boolean
  /** There are no RCPs for it, and the package check requires none. */
  readonly withoutRcps?: boolean
  /** By ascending `since`; `convergenceRule` of the catalogue picks the rule of a ruleset. */
  readonly convergence: readonly ConvergenceRule[]
  /** How often the rules ask for an evaluation, by ascending `since`; empty if they do not say. */
  readonly evaluations: readonly EvaluationRule[]
  /** The log key whose value may be used instead of evaluations (an option of the checker). */
  readonly samplesKey?: string
  /** Member of an RCP record with the values. */
  readonly recordMember: string
  /** Name of a new record; `{bs}` stands for the global batch size. */
  readonly recordName: string
  /** Log key of the global batch size in logs without `global_batch_size`. */
  readonly batchSizeKey?: string
  /** Log keys of the learning rate, in order of preference. */
  readonly learningRateKeys: readonly string[]
  /** Default members of a record's Hyperparams, if there is no existing record. */
  readonly hyperparameters: readonly string[]
  readonly memberSources: Readonly<Record<string, MemberSource>>
  /** From this ruleset on the floor is lowered by one evaluation interval, in the unit of the values. */
  readonly grace?: { readonly since: string; readonly amount: number }
  /** Learning-rate rules of the rulesets; absent if the rate is free. */
  readonly learningRateRules?: readonly LearningRateRule[]
  /** Default target quality, if the log does not state it. */
  readonly targetQuality?: number
}
