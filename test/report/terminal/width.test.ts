import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it, vi } from 'vitest'
import { displayWidth, fitting, pad, wrap } from '../../../src/report/terminal/width.ts'

describe('displayWidth', () => {
  it('counts wide characters twice and combining marks not at all (Unicode, UAX #11)', () => {
    expect(displayWidth('abc')).toBe(3)
    expect(displayWidth('größe')).toBe(5)
    expect(displayWidth('e\u0301')).toBe(1)
    expect(displayWidth('批次 ﾊ')).toBe(6)
    expect(displayWidth('한 ！ 🚀')).toBe(8)
  })

  it('counts emoji that are joined of several characters as one (Unicode, UTS #51)', () => {
    expect(displayWidth('👩\u200d👩\u200d👧')).toBe(2)
    expect(displayWidth('🇩🇪 1\ufe0f\u20e3')).toBe(5)
    expect(displayWidth('©')).toBe(1)
    expect(displayWidth('©\ufe0f')).toBe(2)
  })

  it('is that of string-width for any text, though it measures only parts of it', () => {
    const parts = [
      'a',
      ' ',
      '1',
      'é',
      '–',
      '©',
      '批',
      'ﾊ',
      'ﾞ',
      '한',
      '\u1100',
      '\u1161',
      '🚀',
      '🇩',
      '🇪',
      'क',
      '\u093f',
    ]
    const marks = ['\u0301', '\u200d', '\ufe0f', '\u20e3', '\u00ad', '\u094d']
    const texts = fc.array(fc.constantFrom(...parts, ...marks)).map(characters => characters.join(''))
    fc.assert(
      fc.property(texts, text => displayWidth(text) === stringWidth(text)),
      { numRuns: 1000 },
    )
  })
})

describe('pad', () => {
  it('fills up on the side that is away from the text', () => {
    expect(pad('7', 3, 'right')).toBe('  7')
    expect(pad('批', 3, 'left')).toBe('批 ')
  })
  it('leaves text that is too long', () => {
    expect(pad('1024', 3, 'right')).toBe('1024')
  })
})

describe('fitting', () => {
  it('does not split a wide character', () => {
    expect(fitting('批次大小', 5)).toBe('批次')
  })
  it('is one character at least', () => {
    expect(fitting('批次', 1)).toBe('批')
  })
  it('does not split an emoji of several characters', () => {
    expect(fitting('👩\u200d👩\u200d👧🚀', 3)).toBe('👩\u200d👩\u200d👧')
  })
  it('keeps a combining mark with its letter', () => {
    expect(fitting('e\u0301e\u0301', 1)).toBe('e\u0301')
  })
})

describe('wrap', () => {
  it('breaks at spaces', () => {
    expect(wrap('missing rcp for 120', 11)).toEqual(['missing rcp', 'for 120'])
  })
  it('breaks within a word that is longer than a line', () => {
    expect(wrap('a abcdefgh b', 3)).toEqual(['a', 'abc', 'def', 'gh', 'b'])
  })
  it('loses nothing but the spaces at the breaks', () => {
    const text = 'results/closed/system_10gpu/maskrcnn has no record of batch size 120'
    for (let width = 1; width < 80; width += 1) {
      expect(wrap(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    }
  })
  it('is one empty line for empty text', () => {
    expect(wrap('', 5)).toEqual([''])
  })
  it('ends with a character that is wider than the line', () => {
    expect(wrap('批次', 1)).toEqual(['批', '次'])
  })
  it('measures each character once, whatever the length of the text', () => {
    const measured = vi.spyOn(RegExp.prototype, 'test')
    const characters = (text: string) => {
      measured.mockClear()
      wrap(text, 20)
      return measured.mock.calls.reduce((sum, [tested]) => sum + tested.length, 0)
    }
    const [short, long] = ['x 批 ', 'x'].map(
      part => [characters(part.repeat(500)), characters(part.repeat(5000))] as const,
    )
    measured.mockRestore()
    for (const [few, many] of [short!, long!]) expect(many).toBeLessThan(11 * few)
  })
  it('keeps a mark after a blank with the blank', () => {
    expect(wrap('a \u0301b c', 3)).toEqual(['a \u0301b', 'c'])
  })
})
