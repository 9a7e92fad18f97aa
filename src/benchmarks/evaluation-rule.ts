/**
 * How often the rules of a benchmark ask for an evaluation.
 *
 * @module
 */
/** One sentence of the rules, as data. */
export type EvaluationRule = {
  /** First ruleset with this rule; it applies until a later rule of the benchmark. */
  readonly since: string
} & EvaluationSchedule

export type EvaluationSchedule =
  /** Every so many epochs, at multiples of it, or from a number of epochs that the submitter chooses. */
  | { readonly kind: 'epochs'; readonly every: number; readonly anyOffset?: true }
  /** Every so many samples, rounded up to whole batches; the values may count several units per sample, such as tokens. */
  | { readonly kind: 'samples'; readonly every: number; readonly unitsPerSample?: number }
  /** share * (perBatchSize * batch size + base) samples, rounded down to a multiple. */
  | {
      readonly kind: 'linear'
      readonly share: number
      readonly perBatchSize: number
      readonly base: number
      readonly multipleOf: number
    }
  /** Whole epochs of at least so many samples; the last batch of an epoch is padded. */
  | {
      readonly kind: 'padded-epochs'
      readonly every: number
      readonly first: number
      readonly datasetSize: number
    }
