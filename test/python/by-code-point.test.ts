import { describe, expect, it } from 'vitest'
import { byCodePoint } from '../../src/python/by-code-point.ts'

describe('byCodePoint', () => {
  it("orders rare characters behind all others, as Python 3.11's sorted does", () => {
    const sorted = ['', 'a', 'aa', 'a\uff01', 'a\u{1f600}', 'a\u{1f601}', 'b']
    expect(sorted.toReversed().sort(byCodePoint)).toEqual(sorted)
  })

  it('takes a string for equal to itself alone', () => {
    expect(byCodePoint('\u{1f600}', '\u{1f600}')).toBe(0)
    expect(byCodePoint('\u{1f600}', '\ud83d')).toBeGreaterThan(0)
  })
})
