import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { InputError, UsageError } from '../../src/errors.ts'
import { briefErrorMessage, errorMessage, faultMessage } from '../../src/report/error-message.ts'
import { hostile } from '../support/report.ts'

const plain = { width: 80, colour: false }
const badJson = new InputError('bad-json', 'expected a brace after the value', {
  file: 'node3/result_0.txt',
  line: 18422,
  column: 11,
  excerpt: '{"value": ',
  remedy: 'the run may have been killed',
})

describe('errorMessage', () => {
  it('says what, where, shows the place and says what to do', () => {
    expect(errorMessage(badJson, plain)).toBe(`error[bad-json]: expected a brace after the value
  --> node3/result_0.txt:18422:11
   | {"value": 
   |           ^
   = help: the run may have been killed
`)
  })
  it('leaves out what the error does not know', () => {
    expect(errorMessage(new UsageError('missing-option', 'no option --x'), plain)).toBe(
      'error[missing-option]: no option --x\n',
    )
    expect(errorMessage(new InputError('path-not-found', 'no such file', { file: 'a.txt' }), plain)).toBe(
      'error[path-not-found]: no such file\n  --> a.txt\n',
    )
  })
  it('aligns the lines of a remedy', () => {
    const error = new InputError('no-reference', 'no reference data found', {
      remedy: 'give --rcps\nor --rules',
    })
    expect(errorMessage(error, plain)).toBe(
      'error[no-reference]: no reference data found\n   = help: give --rcps\n           or --rules\n',
    )
  })
  it('differs with colour in nothing but colour (Node strips it)', () => {
    const coloured = errorMessage(badJson, { ...plain, colour: true })
    expect(coloured).toContain('\u001b[31m')
    expect(stripVTControlCharacters(coloured)).toBe(errorMessage(badJson, plain))
  })
  it('keeps excerpts within the width', () => {
    const error = new InputError('bad-json', 'y', { excerpt: 'z'.repeat(1000), column: 500 })
    for (const line of errorMessage(error, { ...plain, width: 60 }).split('\n')) {
      expect(line.length).toBeLessThanOrEqual(60)
    }
  })
  it.each(Object.values(hostile))('makes %j harmless', text => {
    const error = new InputError('bad-json', text, { file: text, line: 1, column: 2, excerpt: text })
    for (const message of [errorMessage(error, plain), briefErrorMessage(error)]) {
      expect(message.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)
      expect(message).not.toMatch(/^\s*::/m)
    }
    expect(errorMessage(error, plain).split('\n')).toHaveLength(5)
  })
})

describe('briefErrorMessage', () => {
  it('is one line with the place first', () => {
    expect(briefErrorMessage(badJson)).toBe(
      'node3/result_0.txt:18422:11: error[bad-json]: expected a brace after the value\n',
    )
    expect(briefErrorMessage(new UsageError('missing-option', 'no option --x'))).toBe(
      'error[missing-option]: no option --x\n',
    )
  })
})

describe('faultMessage', () => {
  const version = 'mlperf-rcp 0.1.0, Node.js v20.20.2, linux x64'

  it('has the stack, then the version to report', () => {
    const lines = faultMessage(new TypeError('x is undefined'), version).trimEnd().split('\n')
    expect(lines[0]).toBe('fault: TypeError: x is undefined')
    expect(lines[1]).toMatch(/^ {4}at .*error-message\.test\.ts/)
    expect(lines.at(-1)).toContain(version)
  })
  it('takes anything that can be thrown', () => {
    expect(faultMessage('oh', version)).toMatch(/^fault: oh\n/)
    expect(faultMessage(undefined, version)).toMatch(/^fault: undefined\n/)
  })
  it('makes the message of the thrown error harmless', () => {
    const message = faultMessage(new Error(`${hostile.colour}${hostile.secondLine}`), version)
    expect(message.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
    expect(message).not.toMatch(/^\s*::/m)
  })
})
