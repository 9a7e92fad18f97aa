import { describe, expect, it } from 'vitest'
import { excerptLines } from '../../src/report/excerpt.ts'
import { displayWidth } from '../../src/report/terminal/width.ts'

describe('excerptLines', () => {
  it('has a caret below the column, which counts from 1', () => {
    expect(excerptLines('{"BS": 96,}', 11, 80)).toEqual(['{"BS": 96,}', '          ^'])
    expect(excerptLines('x', 1, 80)).toEqual(['x', '^'])
  })
  it('has the caret after the end of a line that is cut', () => {
    expect(excerptLines('{"a": 1', 8, 80)).toEqual(['{"a": 1', '       ^'])
  })
  it('has no caret without a column', () => {
    expect(excerptLines('abcdef', undefined, 4)).toEqual(['abc…'])
  })
  it('counts a character that is shown as an escape by the width of the escape', () => {
    expect(excerptLines('a\u001bb', 3, 80)).toEqual(['a\\x1bb', '     ^'])
  })
  it('counts wide characters twice', () => {
    expect(excerptLines('批次x', 3, 80)).toEqual(['批次x', '    ^'])
  })
  it.each([1, 2, 50, 5_000, 9_999, 10_000, 10_001])(
    'shows the part around column %i of a long line',
    column => {
      const line = `${'a'.repeat(column - 1)}!${'b'.repeat(Math.max(10_000 - column, 0))}`
      const [shown, caret] = excerptLines(line, column, 40)
      expect(displayWidth(shown!)).toBeLessThanOrEqual(40)
      expect(shown![caret!.indexOf('^')]).toBe('!')
    },
  )
  it('shows the part around the caret where every character is an escape', () => {
    const [shown, caret] = excerptLines(`${'\0'.repeat(500)}!${'\0'.repeat(500)}`, 501, 40)
    expect(displayWidth(shown!)).toBeLessThanOrEqual(40)
    expect(shown![caret!.indexOf('^')]).toBe('!')
  })
  it('shows a whole line where the width has no limit', () => {
    const line = 'x'.repeat(500)
    expect(excerptLines(line, 500, Number.POSITIVE_INFINITY)[0]).toBe(line)
  })
})
