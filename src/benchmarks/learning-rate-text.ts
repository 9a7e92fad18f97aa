import type { LearningRateForm } from './learning-rate-form.ts'

/**
 * A learning-rate rule in words, as the required learning rate.
 *
 * @example
 * learningRateText({ kind: 'multiple', quantum: 0.02 }) // => 'K * 0.02'
 * learningRateText({ kind: 'proportional', rate: 8e-5, batchSize: 1152 }) // => 'batch size * 0.00008 / 1152, to the last bit'
 */
export function learningRateText(form: LearningRateForm): string {
  switch (form.kind) {
    case 'multiple': {
      const { quantum, fractionBelowBatchSize: bound } = form
      return bound === undefined
        ? `K * ${quantum}`
        : `K * ${quantum}, or ${quantum} / K below batch size ${bound}`
    }
    case 'one-of':
      return form.values.join(' or ')
    case 'proportional':
      return `batch size * ${form.rate} / ${form.batchSize}, to the last bit`
    case 'square-root':
      return `${form.rate} * sqrt(batch size / ${form.batchSize})`
    case 'positive':
      return 'above 0'
    case 'not-negative':
      return '0 or above'
  }
}
