import type { LearningRateForm } from '../benchmarks/learning-rate-form.ts'
import type { TrainingPoint } from '../benchmarks/learning-rate-rule.ts'

/** The rule of one ruleset, wherever it was found. */
export interface RulesetRule {
  /** The ruleset, or `proposed`. */
  readonly ruleset: string
  /** The optimizer that alone it holds for, null where it holds for all. */
  readonly optimizer: string | null
  /** The requirement on the learning rate, in words. */
  readonly words: string
  /** Null where the rule is of no known form. */
  readonly form: LearningRateForm | null
  readonly allows: (point: TrainingPoint) => boolean
}
