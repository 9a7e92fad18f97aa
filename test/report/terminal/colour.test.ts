import { describe, expect, it } from 'vitest'
import { decideColour, palette } from '../../../src/report/terminal/colour.ts'

const terminal = { isTTY: true }

describe('decideColour', () => {
  it('follows the terminal where nothing is said', () => {
    expect(decideColour('auto', terminal, {})).toBe(true)
    expect(decideColour('auto', {}, {})).toBe(false)
  })
  it('has no colour with NO_COLOR, whatever its value, unless it is empty (no-color.org)', () => {
    expect(decideColour('auto', terminal, { NO_COLOR: '0' })).toBe(false)
    expect(decideColour('auto', terminal, { NO_COLOR: '' })).toBe(true)
  })
  it('has colour without a terminal where FORCE_COLOR says so, but not against NO_COLOR', () => {
    expect(decideColour('auto', {}, { FORCE_COLOR: '1' })).toBe(true)
    expect(decideColour('auto', terminal, { FORCE_COLOR: '0' })).toBe(false)
    expect(decideColour('auto', {}, { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false)
  })
  it('has no colour on a dumb terminal', () => {
    expect(decideColour('auto', terminal, { TERM: 'dumb' })).toBe(false)
  })
  it('follows an explicit choice before all', () => {
    expect(decideColour('always', {}, { NO_COLOR: '1' })).toBe(true)
    expect(decideColour('never', terminal, { FORCE_COLOR: '1' })).toBe(false)
  })
})

describe('palette', () => {
  it('paints with the codes of ECMA-48 (31 is red, 39 the default), whatever the environment', () => {
    expect(palette(true).red('x')).toBe('\u001b[31mx\u001b[39m')
  })
  it('leaves text alone without colour', () => {
    expect(palette(false).bold('x')).toBe('x')
  })
})
