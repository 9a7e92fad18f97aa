import { describe, expect, it } from 'vitest'
import { readMlLogLine } from '../../src/compliance/read-line.ts'
import { PyError } from '../../src/python/py-error.ts'

function kindOf(text: string): string {
  try {
    readMlLogLine({ line: 1, text }, 0)
    return 'read'
  } catch (error) {
    if (error instanceof PyError) return error.kind
    throw error
  }
}

const withTime = (time: string) => `{"key": "a", "value": 1, "metadata": {}, "time_ms": ${time}}`

/** What upstream's `ruleset_070.py` raises; `ValueError` alone is reported, on all else the checker crashes. */
describe('readMlLogLine', () => {
  it.each([
    [withTime('1'), 'read'],
    [withTime('" 1_0.5 "'), 'read'],
    [withTime('true'), 'read'],
    [withTime('NaN'), 'read'],
    [withTime('1e999'), 'read'],
    [withTime('"1.2.3"'), 'ValueError'],
    [withTime('null'), 'TypeError'],
    [withTime('[]'), 'TypeError'],
    [withTime('9'.repeat(400)), 'OverflowError'],
    [withTime('9'.repeat(5000)), 'ValueError'],
    ['{"key": "a", "value": 1, "metadata": {}}', 'KeyError'],
    ['{"key": "a", "value": 1, "time_ms": 1}', 'KeyError'],
    ['null', 'ValueError'],
    ['[]', 'TypeError'],
    ['"text"', 'TypeError'],
    ['1', 'TypeError'],
    ['', 'ValueError'],
    ['{} {}', 'ValueError'],
  ])('%.60s: %s, as in upstream 7bbf792', (text, kind) => {
    expect(kindOf(text)).toBe(kind)
  })
})
