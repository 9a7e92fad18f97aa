import { describe, expect, it } from 'vitest'
import { lineOf, roleOf } from '../../../src/report/plot/series-look.ts'

const series = { name: 'a', points: [] }

describe('roleOf', () => {
  it('is what the series says, else one after the other', () => {
    expect(roleOf({ ...series, role: 'floor' }, 3)).toBe('floor')
    expect(new Set([0, 1, 2, 3].map(index => roleOf(series, index))).size).toBe(4)
  })
})

describe('lineOf', () => {
  it('is solid where nothing else shows the points, none where a symbol does', () => {
    expect(lineOf(series)).toBe('solid')
    expect(lineOf({ ...series, symbol: 'dot' })).toBe('none')
    expect(lineOf({ ...series, symbol: 'dot', line: 'dashed' })).toBe('dashed')
  })
})
