import { describe, expect, it } from 'vitest'
import { Cells, numberOf } from '../../src/runs/cells.ts'

describe('Cells', () => {
  it('finds a field in the column that is named for it, or in that of its own name', () => {
    const cells = new Cells({ bs: '96', status: 'success' }, { globalBatchSize: 'bs' }, 2)
    expect(cells.number('globalBatchSize')).toBe(96)
    expect(cells.text('status')).toBe('success')
    expect(cells.value('benchmark')).toBeNull()
  })

  it('takes an empty cell for none, and numbers as text where text is asked for', () => {
    const cells = new Cells({ platform: '', division: 7 }, {}, 2)
    expect(cells.text('platform')).toBeNull()
    expect(cells.text('division')).toBe('7')
    expect(cells.number('quality')).toBeNull()
    expect(cells.problems).toEqual([])
  })

  it('notes what should be a number and is none, with its line, column and text', () => {
    const cells = new Cells({ epochs: 'n/c' }, { convergence: 'epochs' }, 7)
    expect(cells.number('convergence')).toBeNull()
    expect(cells.problems).toEqual([
      { code: 'bad-number', line: 7, message: `"n/c" in column 'epochs' is not a number` },
    ])
  })
})

describe('numberOf', () => {
  it.each([
    ['4e-4', 0.0004],
    ['-1', -1],
    ['.5', 0.5],
    [14, 14],
    ['', null],
    ['14 epochs', null],
    ['NaN', null],
    ['Infinity', null],
    [Number.POSITIVE_INFINITY, null],
    [true, null],
    [null, null],
  ])('reads %j as %j (a decimal number as a whole, or none)', (value, expected) => {
    expect(numberOf(value)).toBe(expected)
  })
})
