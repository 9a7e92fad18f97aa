/**
 * A hyperparameter of a new record, and what rules make of it.
 *
 * @module
 */
import type { LogValue } from '../python/log-value.ts'
import type { ValueBy } from './value-by-neighbours.ts'

/** A member of a new record's Hyperparams. */
export interface NewHyperparameter {
  readonly member: string
  /** The value to train with; null if it must be tuned. */
  readonly value: LogValue
  readonly by: ValueBy
  /** The values in the records at the neighbouring batch sizes, by record name. */
  readonly neighbours: Readonly<Record<string, LogValue>>
}

/** A log key for which the rules allow one value. */
export interface FixedHyperparameter {
  readonly key: string
  /** Null if it depends on a value that is not known. */
  readonly value: LogValue
  /** The tests of the rule file, joined by `and`. */
  readonly rule: string
}

export interface RuledHyperparameters {
  readonly hyperparameters: readonly NewHyperparameter[]
  /** In the order of the rule files. */
  readonly fixed: readonly FixedHyperparameter[]
}

/** Puts values that the rules accept at a batch size instead of those that they refuse. */
export type HyperparameterRules = (
  globalBatchSize: number,
  proposed: readonly NewHyperparameter[],
) => RuledHyperparameters
