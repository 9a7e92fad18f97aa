/**
 * Rules for the learning rate, from the compliance rules of the closed division.
 *
 * @module
 */
import type { LearningRateForm, LearningRateRule } from './learning-rate-form.ts'
import { compareRulesets } from './ruleset.ts'

/** The batch size and learning rate of a submission. */
export interface TrainingPoint {
  readonly globalBatchSize: number
  readonly learningRate: number
}

/**
 * Whether a form allows a learning rate.
 *
 * @example
 * allowsLearningRate({ kind: 'multiple', quantum: 0.02 }, { globalBatchSize: 120, learningRate: 0.15 }) // => false
 */
export function allowsLearningRate(form: LearningRateForm, point: TrainingPoint): boolean {
  const { globalBatchSize, learningRate } = point
  switch (form.kind) {
    case 'multiple': {
      const { quantum, fractionBelowBatchSize: bound = 0 } = form
      const isFraction = globalBatchSize < bound && isWhole(quantum / learningRate)
      return isWhole(learningRate / quantum) || isFraction
    }
    case 'one-of':
      return form.values.includes(learningRate)
    case 'proportional':
      return learningRate * form.batchSize === globalBatchSize * form.rate
    case 'square-root':
      return Math.abs(learningRate - form.rate * Math.sqrt(globalBatchSize / form.batchSize)) < 1e-9
    case 'positive':
      return learningRate > 0
    case 'not-negative':
      return learningRate >= 0
  }
}

/**
 * Whether a number counts as whole.
 *
 * @example
 * isWhole(0.14 / 0.02) // => true, though it is 7.000000000000001
 *
 * Source: is_integer of the compliance rules, tolerance 1e-5.
 */
export const isWhole = (value: number): boolean => Math.abs(Math.round(value) - value) < 1e-5

/** Whether a rule is in force under a ruleset. */
export const isInForce = ({ since, until }: LearningRateRule, ruleset: string): boolean =>
  compareRulesets(since, ruleset) <= 0 && compareRulesets(ruleset, until) <= 0
