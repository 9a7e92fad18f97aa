/**
 * What one benchmark is: everything in which benchmarks differ, as data.
 *
 * @module
 */
import type { LearningRateRule } from './learning-rate-form.ts'

/** The working group a benchmark belongs to; rulesets are numbered per usage. */
export type Usage = 'training' | 'hpc'

/** Unit of the values that are called "epochs to converge". */
export type ConvergenceUnit = 'epochs' | 'samples'

/** The value is that of the last evaluation before a successful `run_stop`. */
export interface LastEvaluation {
  readonly kind: 'last-evaluation'
  /** First ruleset with this rule; it holds until a later rule of the benchmark takes over. */
  readonly since: string
  /** Member of the evaluation's metadata that holds the value. */
  readonly member: string
  readonly unit: ConvergenceUnit
  /** Decimals the value is rounded to, as Python's `round` does; absent where it is taken as logged. */
  readonly decimals?: number
}

/** A metric and the quality it has to reach. */
export interface Threshold {
  readonly metric: string
  readonly atMost?: number
  readonly atLeast?: number
}

/** The value is the smallest step at which every metric passes; metrics of one step are logged apart. */
export interface FirstPassingStep {
  readonly kind: 'first-passing-step'
  readonly since: string
  /** Member of the metadata that holds the step. */
  readonly member: string
  readonly unit: ConvergenceUnit
  /** Tested in this order, as the order decides which missing metric is noticed. */
  readonly thresholds: readonly Threshold[]
}

export type ConvergenceRule = LastEvaluation | FirstPassingStep

/** Where a member of an RCP record's hyperparameters is found in a log, beside the key of its own name. */
export interface MemberSource {
  /** Log keys in order of preference; `{opt_name}` stands for the optimizer that the log names. */
  readonly keys: readonly string[]
  /** The logged value is per step; the record counts samples: multiply by the global batch size. */
  readonly timesBatchSize?: boolean
}

export interface Benchmark {
  readonly name: string
  readonly usage: Usage
  /** First and last ruleset that has the benchmark; absent where there is no such end. */
  readonly since?: string
  readonly until?: string
  /** N: runs of one submission. A reference point takes 2N. */
  readonly runsPerSubmission: number
  /** Runs left out at each end by the olympic mean; as many runs may fail to converge. */
  readonly trimmedPerSide: number
  /** False where the reference checker knows no N for the benchmark and so never judges it. */
  readonly judged: boolean
  /** Nobody has made RCPs for it, and the package check asks for none. */
  readonly withoutRcps?: boolean
  /** By ascending `since`; `convergenceRule` of the catalogue picks the one of a ruleset. */
  readonly convergence: readonly ConvergenceRule[]
  /** The log key whose value may be used in place of evaluations (an option of the checker). */
  readonly samplesKey?: string
  /** Member of an RCP record that holds the values. */
  readonly recordMember: string
  /** Name of a new record; `{bs}` stands for the global batch size. */
  readonly recordName: string
  /** Log keys of the learning rate, in order of preference. */
  readonly learningRateKeys: readonly string[]
  /** Members of a record's Hyperparams where no existing record says otherwise. */
  readonly hyperparameters: readonly string[]
  readonly memberSources: Readonly<Record<string, MemberSource>>
  /** From this ruleset on the floor is lowered by one evaluation interval, in the unit of the values. */
  readonly grace?: { readonly since: string; readonly amount: number }
  /** What rulesets ask of the learning rate; none where it is free. */
  readonly learningRateRules?: readonly LearningRateRule[]
  /** Quality a run has to reach where the log does not say. */
  readonly targetQuality?: number
}
