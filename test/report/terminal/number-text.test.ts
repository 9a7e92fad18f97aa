import { describe, expect, it } from 'vitest'
import type { Column } from '../../../src/report/report.ts'
import { numberText } from '../../../src/report/terminal/number-text.ts'

const text = (value: number, column: Partial<Column> = {}) =>
  numberText(value, { key: 'x', title: 'X', ...column })

describe('numberText', () => {
  it('separates thousands of the whole part alone, and keeps the sign', () => {
    expect([text(1234567), text(-0.046, { decimals: 3 }), text(-12345.678, { decimals: 2 })]).toEqual([
      '1,234,567',
      '-0.046',
      '-12,345.7',
    ])
  })
  it('has at most six significant digits, and all of an integer', () => {
    expect([text(13.641439331), text(0.0000707106781), text(3072000)]).toEqual([
      '13.6414',
      '0.0000707107',
      '3,072,000',
    ])
  })
  it('writes names without separators, and signs where they are asked for', () => {
    expect(text(1234, { look: { isName: true } })).toBe('1234')
    expect([text(2.5, { look: { isSigned: true } }), text(0, { look: { isSigned: true } })]).toEqual([
      '+2.5',
      '0',
    ])
  })
})
