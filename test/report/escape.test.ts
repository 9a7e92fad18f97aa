import { describe, expect, it } from 'vitest'
import {
  escapeCommandMessage,
  escapeCommandProperty,
  escapeCsv,
  escapeJson,
  escapeLine,
  escapeMarkdown,
  escapeMarkup,
  escapeTerminal,
} from '../../src/report/escape.ts'
import { hostile } from '../support/report.ts'

describe('escapeTerminal', () => {
  it('shows the escape character of a colour sequence (ECMA-48: ESC is 0x1b)', () => {
    expect(escapeTerminal('\u001b[31mred')).toBe('\\x1b[31mred')
  })
  it('shows the one-character form of the control sequence introducer (ECMA-48: CSI is 0x9b)', () => {
    expect(escapeTerminal(hostile.c1)).toBe('\\x9b31m')
  })
  it('shows NUL, line feed, carriage return and tab, so that text stays on its line', () => {
    expect(escapeTerminal('a\0b\nc\rd\te')).toBe('a\\x00b\\nc\\rd\\te')
  })
  it.each([0x061c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069])(
    'shows each of the twelve Bidi_Control characters of Unicode (PropList.txt): U+%s',
    code => {
      expect(escapeTerminal(String.fromCodePoint(code))).toBe(`\\u${code.toString(16).padStart(4, '0')}`)
    },
  )
  it('shows line separators, lone surrogates, zero-width and tag characters', () => {
    expect(escapeTerminal('\u2028\ud800\u200b\u{e0041}')).toBe('\\u2028\\ud800\\u200b\\u{e0041}')
  })
  it('leaves letters of any script, accents and emoji as they are', () => {
    expect(escapeTerminal('größe e\u0301 批次 שלום 🚀')).toBe('größe e\u0301 批次 שלום 🚀')
  })
})

describe('escapeLine', () => {
  it('keeps a line from being a workflow command, white space in front or not (GitHub: lines starting with ::)', () => {
    expect(escapeLine('::error::x')).toBe('\\x3a:error::x')
    expect(escapeLine('  ::stop-commands::x')).toBe('  \\x3a:stop-commands::x')
  })
  it('leaves two colons within a line', () => {
    expect(escapeLine('a std::string')).toBe('a std::string')
  })
})

describe('escapeMarkup', () => {
  it('writes the five characters that have a predefined entity in XML as references', () => {
    expect(escapeMarkup(`<a href="x" id='y'>&`)).toBe('&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;')
  })
  it('leaves no character that XML 1.0 forbids (production 2, Char)', () => {
    const text = escapeMarkup('\0\u0008\u001f\ufffe\uffff\ud800')
    expect(text).toBe('\\x00\\x08\\x1f\\ufffe\\uffff\\ud800')
  })
})

describe('escapeMarkdown', () => {
  it('leaves no markup, HTML or table cell open (GFM: ASCII punctuation may be escaped by a backslash)', () => {
    expect(escapeMarkdown('a|b `c` *d* _e_ [f](g) <h> ~i~ \\')).toBe(
      'a\\|b \\`c\\` \\*d\\* \\_e\\_ \\[f\\](g) \\<h\\> \\~i\\~ \\\\',
    )
  })
  it('mentions nobody', () => {
    expect(escapeMarkdown(hostile.mention)).not.toContain(hostile.mention)
  })
})

describe('escapeCsv', () => {
  it('puts an apostrophe before what a spreadsheet would calculate (OWASP, CSV injection)', () => {
    expect(escapeCsv(hostile.formula)).toBe(`'=cmd|'/c calc'!A1`)
    expect(['+x', '-x', '@x', '\tx', '\rx'].map(escapeCsv)).toEqual(["'+x", "'-x", "'@x", "'\\tx", "'\\rx"])
  })
  it('leaves numbers with a sign alone', () => {
    expect(['-1', '+.5', '-4e-04'].map(escapeCsv)).toEqual(['-1', '+.5', '-4e-04'])
  })
  it('takes no calculation for a number', () => {
    expect(escapeCsv('-1+2')).toBe("'-1+2")
  })
  it('quotes commas and doubles quotes (RFC 4180, section 2, rules 6 and 7)', () => {
    expect(escapeCsv('a,"b"')).toBe('"a,""b"""')
  })
  it('starts no line with two colons, which a workflow runner would obey', () => {
    expect(escapeCsv(hostile.command)).toBe('"::error::forged"')
  })
})

describe('escapes of workflow commands', () => {
  it('are those of the toolkit: %, CR and LF in messages, the colon and the comma too in properties', () => {
    expect(escapeCommandMessage('1 %\r\na:b,c')).toBe('1 %25%0D%0Aa:b,c')
    expect(escapeCommandProperty('1 %\r\na:b,c')).toBe('1 %25%0D%0Aa%3Ab%2Cc')
  })
  it('show other control characters', () => {
    expect(escapeCommandMessage(hostile.colour)).toBe('\\x1b[2J\\x1b]0;owned\\x07')
    expect(escapeCommandProperty(hostile.bidi)).toBe('abc\\u202ecba')
  })
})

describe('escapeJson', () => {
  it.each(Object.values(hostile))('keeps the value of %j (JSON.parse)', text => {
    expect(JSON.parse(escapeJson(JSON.stringify([text], null, 2)))).toEqual([text])
  })
  it('keeps characters beyond the basic plane as two escapes (RFC 8259, section 7)', () => {
    expect(escapeJson('"\u{e0041}"')).toBe('"\\udb40\\udc41"')
  })
})
