/** What a rule asks of a learning rate. Sources: the training rules, table of hyperparameters; the compliance rule files. */
export type LearningRateForm =
  /** K * quantum, K whole; below the batch size `fractionBelowBatchSize` also quantum / K. */
  | { readonly kind: 'multiple'; readonly quantum: number; readonly fractionBelowBatchSize?: number }
  | { readonly kind: 'one-of'; readonly values: readonly number[] }
  /** rate * global batch size / batchSize, equal to the last bit. */
  | { readonly kind: 'proportional'; readonly rate: number; readonly batchSize: number }
  /** rate * sqrt(global batch size / batchSize), to 1e-9. */
  | { readonly kind: 'square-root'; readonly rate: number; readonly batchSize: number }
  | { readonly kind: 'positive' }
  | { readonly kind: 'not-negative' }

/** A form with the rulesets that have it. */
export type LearningRateRule = LearningRateForm & {
  readonly since: string
  readonly until: string
  /** The rule holds for runs with this optimizer alone. */
  readonly optimizer?: string
}
