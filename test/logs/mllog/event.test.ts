import { describe, expect, it } from 'vitest'
import { parseEvent } from '../../../src/logs/mllog/event.ts'

const parse = (text: string) => parseEvent({ offset: 10, line: 3, text })

describe('parseEvent', () => {
  it('reads the members that the logging rules define, and keeps the place', () => {
    const text =
      '{"namespace": "", "time_ms": 1636560167139, "event_type": "INTERVAL_END", "key": "run_stop", "value": null, "metadata": {"status": "success"}}'
    expect(parse(text)).toEqual({
      offset: 10,
      line: 3,
      text,
      key: 'run_stop',
      value: null,
      metadata: { status: 'success' },
      timeMs: 1636560167139,
    })
  })

  it('takes members that are missing or of another type for absent', () => {
    expect(parse('{"key": "a"}')).toMatchObject({ value: null, metadata: {}, timeMs: null })
    expect(parse('{"key": "a", "metadata": [1], "time_ms": "5"}')).toMatchObject({
      metadata: {},
      timeMs: null,
    })
    expect(parse('{"key": "a", "time_ms": NaN}')).toMatchObject({ timeMs: null })
  })

  it('keeps a value that is NaN', () => {
    expect(parse('{"key": "loss", "value": NaN}')).toMatchObject({ value: Number.NaN })
  })

  it.each([
    ['{"key": "a"', 'bad-json'],
    ['', 'bad-json'],
    ['[1]', 'no-object'],
    ['null', 'no-object'],
    ['5', 'no-object'],
    ['{}', 'no-key'],
    ['{"key": 5}', 'no-key'],
  ])('tells of %j as the problem %s with the line', (text, code) => {
    expect(parse(text)).toMatchObject({ problem: { code, line: 3 } })
  })
})
