import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folded, LearnedTexts } from '../../../src/report/redact/learned-texts.ts'

describe('LearnedTexts', () => {
  it('finds the longest text that begins at a place, as a search in all of them does', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'B', '.', 'é'), minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), text, fc.nat(5), (texts, whole, at) => {
        const found = texts
          .filter(one => whole.toLowerCase().startsWith(one.toLowerCase(), at))
          .map(one => one.length)
        const end = found.length === 0 ? null : at + Math.max(...found)
        expect(new LearnedTexts(texts).endAt(folded(whole), at, () => true)).toBe(end)
      }),
    )
  })
  it('looks for a shorter text if the longest must not end there', () => {
    expect(new LearnedTexts(['ab', 'abc']).endAt('abcd', 0, end => end < 3)).toBe(2)
  })
  it('counts everything after 1000 characters of a text as private', () => {
    const name = 'x'.repeat(1000)
    expect(new LearnedTexts([`${name}y`]).endAt(`${name}z and more`, 0, () => true)).toBe(1010)
    expect(new LearnedTexts([`${name}y`]).endAt(name.slice(1), 0, () => true)).toBeNull()
  })
})
