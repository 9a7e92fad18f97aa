import { describe, expect, it } from 'vitest'
import { duplicateBatchSize } from '../../../src/rcp/lint/duplicate-batch-size.ts'
import { found, recordLine, setLines } from '../../support/lint.ts'

const first = recordLine(96, [14], { name: 'a' })

describe('duplicateBatchSize', () => {
  it('is an error where the hyperparameters are the same: one reference point in two records', () => {
    expect(found(duplicateBatchSize, setLines(first, recordLine(96, [14], { name: 'b' })))).toEqual([
      'error 3: batch size 96 is that of a too; only that record judges',
    ])
  })

  it('is a warning where they differ: the checker takes the first (mlcommons/logging 7bbf792)', () => {
    const other = recordLine(96, [14], { name: 'b', Hyperparams: { opt_base_learning_rate: 0.12 } })
    expect(found(duplicateBatchSize, setLines(first, other))).toEqual([
      'warning 3: batch size 96 is that of a too; only that record judges',
    ])
  })

  it('says nothing of different batch sizes', () => {
    expect(found(duplicateBatchSize, setLines(first, recordLine(97, [14])))).toEqual([])
  })
})
