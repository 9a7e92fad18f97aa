import { expect, it } from 'vitest'
import { recordsOutOfOrder } from '../../../src/rcp/lint/records-out-of-order.ts'
import { found, recordLine, setLines } from '../../support/lint.ts'

it('recordsOutOfOrder names each record after a larger batch size, as in bert of 1.1.0', () => {
  const inOrder = [256, 1536, 4096, 8192].map(bs => recordLine(bs, [1]))
  expect(found(recordsOutOfOrder, setLines(...inOrder))).toEqual([])
  const bert = [256, 1536, 4096, 3072, 8192].map(bs => recordLine(bs, [1]))
  expect(found(recordsOutOfOrder, setLines(...bert))).toEqual(['note 5: batch size 3072 comes after 4096'])
  const twice = setLines(recordLine(8, [1]), recordLine(8, [1], { name: 'again' }))
  expect(found(recordsOutOfOrder, twice)).toEqual([])
})
