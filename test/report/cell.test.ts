import { describe, expect, it } from 'vitest'
import { cellText, isNumeric } from '../../src/report/cell.ts'

const column = { key: 'a', title: 'A' }

describe('cellText', () => {
  it('rounds to the decimals of the column (the interpolated floor of Mask R-CNN at 120 is 13.900369)', () => {
    expect(cellText(13.900369, { ...column, decimals: 3 })).toBe('13.900')
  })
  it('writes a number as it is where the column has no decimals', () => {
    expect(cellText(0.0004, column)).toBe('0.0004')
  })
  it('rounds to the significant digits of the column, for numbers of many magnitudes', () => {
    const rates = [0.1, Math.fround(1.02), 5.87648e-8, 5.876484e-8]
    expect(rates.map(rate => cellText(rate, { ...column, digits: 6 }))).toEqual([
      '0.1',
      '1.02',
      '5.87648e-8',
      '5.87648e-8',
    ])
  })
  it('is yes or no for booleans and empty for null, NaN and infinities', () => {
    const cells = [true, false, null, Number.NaN, Number.POSITIVE_INFINITY]
    expect(cells.map(cell => cellText(cell, column))).toEqual(['yes', 'no', '', '', ''])
  })
})

describe('isNumeric', () => {
  const table = (...cells: (string | number | null)[]) => ({
    title: 'T',
    columns: [column],
    rows: cells.map(cell => [cell]),
  })
  it('is true where all cells that are not empty are numbers', () => {
    expect(isNumeric(table(1, null, 2), 0)).toBe(true)
  })
  it('is false where one is text, or all are empty', () => {
    expect(isNumeric(table(1, 'two'), 0)).toBe(false)
    expect(isNumeric(table(null), 0)).toBe(false)
  })
})
