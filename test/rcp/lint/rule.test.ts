import { describe, expect, it } from 'vitest'
import { byBatchSize } from '../../../src/rcp/lint/rule.ts'
import { record } from '../../support/rcp.ts'

describe('byBatchSize', () => {
  it('orders records as numbers, ties in file order', () => {
    const records = [128, 16, 8, 16].map((bs, index) => ({ ...record('a', bs, [1]), name: `${index}` }))
    expect(byBatchSize({ file: 'a', records }).map(({ name }) => name)).toEqual(['2', '1', '3', '0'])
  })
})
