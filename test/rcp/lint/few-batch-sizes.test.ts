import { describe, expect, it } from 'vitest'
import { fewBatchSizes } from '../../../src/rcp/lint/few-batch-sizes.ts'
import { found, recordLine, setLines } from '../../support/lint.ts'

describe('fewBatchSizes', () => {
  it('asks for three batch sizes, counted once each (training rules, RCPs)', () => {
    const text = setLines(recordLine(8, [1]), recordLine(16, [1]), recordLine(16, [1], { name: 'again' }))
    expect(found(fewBatchSizes, text)).toEqual(['warning 1: 2 batch sizes; a set needs at least 3'])
    expect(found(fewBatchSizes, '{}')).toEqual(['warning 1: 0 batch sizes; a set needs at least 3'])
  })

  it('says nothing of three', () => {
    const text = setLines(recordLine(8, [1]), recordLine(16, [1]), recordLine(32, [1]))
    expect(found(fewBatchSizes, text)).toEqual([])
  })
})
