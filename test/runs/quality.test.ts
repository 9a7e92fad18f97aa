import { describe, expect, it } from 'vitest'
import { metricsOf, qualityIn } from '../../src/runs/quality.ts'

describe('metricsOf', () => {
  it('has null for what is not a finite number', () => {
    expect(metricsOf(Number.NaN, 'loss')).toEqual({ loss: null })
    expect(metricsOf('0.5', 'loss')).toEqual({ loss: null })
    expect(metricsOf([0.5], 'loss')).toEqual({ loss: null })
    expect(metricsOf({ BBOX: 0.37, SEGM: Infinity }, 'eval_accuracy')).toEqual({ BBOX: 0.37, SEGM: null })
  })
})

describe('qualityIn', () => {
  it('is a number, or the metrics of a benchmark with several', () => {
    expect(qualityIn(0.38)).toBe(0.38)
    expect(qualityIn({ BBOX: 0.37, SEGM: null })).toEqual({ BBOX: 0.37, SEGM: null })
    expect([qualityIn(Number.NaN), qualityIn('0.5'), qualityIn([0.5]), qualityIn(null)]).toEqual([
      null,
      null,
      null,
      null,
    ])
  })
})
