import { describe, expect, it } from 'vitest'
import { impossibleValue } from '../../../src/rcp/lint/impossible-value.ts'
import { found, recordLine, setLines } from '../../support/lint.ts'

describe('impossible-value', () => {
  it.each([
    ['-14', 'error 2: 2 of 2 values are not positive and finite, the first is -14'],
    ['0', 'error 2: 2 of 2 values are not positive and finite, the first is 0'],
    ['1e400', 'error 2: 2 of 2 values are not positive and finite, the first is Infinity'],
  ])('finds epochs of %s', (value, message) => {
    const text = setLines(recordLine(96, [77, 77]).replaceAll('77', value))
    expect(found(impossibleValue, text)).toEqual([message])
  })

  it.each([
    ['-96', '-96'],
    ['0', '0'],
    ['96.5', '96.5'],
    ['1e400', 'Infinity'],
  ])('finds a batch size of %s', (bs, shown) => {
    const text = setLines(recordLine(8, [14, 14]).replace('"BS":8', `"BS":${bs}`))
    expect(found(impossibleValue, text)).toEqual([`error 2: BS is ${shown}; it must be a positive integer`])
  })

  it('finds nothing in a record of runs', () => {
    expect(found(impossibleValue, setLines(recordLine(96, [14, 14.5])))).toEqual([])
  })
})
