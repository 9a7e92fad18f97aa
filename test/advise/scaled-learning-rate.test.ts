import { describe, expect, it } from 'vitest'
import { nearestRate, scaledLearningRate } from '../../src/advise/scaled-learning-rate.ts'
import { ratedMaskRcnn as set } from '../support/rated-set.ts'
import { benchmarkOf } from '../support/rcp.ts'

const benchmark = benchmarkOf('maskrcnn')

describe('nearestRate', () => {
  it('passes over records that do not say their learning rate', () => {
    const records = set.records.map(record =>
      record.globalBatchSize === 128
        ? { ...record, hyperparameters: { opt_base_learning_rate: 'TBD' } }
        : record,
    )
    expect(nearestRate({ ...set, records }, 120, benchmark)).toEqual({
      name: 'maskrcnn_ref_96',
      bs: 96,
      lr: 0.12,
    })
  })

  it('is null where none does', () => {
    expect(nearestRate({ file: '', records: [] }, 120, benchmark)).toBe(null)
    expect(scaledLearningRate({ file: '', records: [] }, 120, benchmark)).toBe(null)
  })
})

describe('scaledLearningRate', () => {
  it('gives the linear and the square-root rule from 0.16 at 128: 0.15 and 0.16 * sqrt(120 / 128)', () => {
    const { linear, squareRoot, from } = scaledLearningRate(set, 120, benchmark)!
    expect(from).toBe('maskrcnn_ref_128')
    expect(linear).toBeCloseTo(0.15, 12)
    expect(squareRoot).toBeCloseTo(0.15491933384829668, 12)
  })
})
