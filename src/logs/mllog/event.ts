/**
 * One line of MLPerf logging, parsed.
 *
 * @module
 */
import type { Code } from '../../codes/codes.ts'
import type { Problem } from '../../errors.ts'
import { isLogObject } from '../../python/log-object.ts'
import type { LogValue } from '../../python/log-value.ts'
import { PythonJsonError, parsePythonJson } from '../../python/python-json.ts'
import type { TaggedLine } from './tagged-line.ts'

export interface MlLogEvent extends TaggedLine {
  readonly key: string
  /** Null if the line has none. */
  readonly value: LogValue
  /** Empty if the line has none or if it is not an object. */
  readonly metadata: Readonly<Record<string, LogValue>>
  /** Milliseconds since 1970; null if the line has no such number. */
  readonly timeMs: number | null
}

/** A line that is not an event, and why. Test with `'problem' in parsed`. */
export interface NoEvent {
  readonly problem: Problem
}

/**
 * Reads the JSON of a tagged line. Only the key is required; callers may require more.
 *
 * @returns the event, or the problem `bad-json` (not JSON), `no-object` (JSON, but not an object) or `no-key`
 * (`key` is missing or not a string), with the line number.
 * @example
 * parseEvent({ offset: 0, line: 1, text: '{"key": "seed", "value": 7, "time_ms": 1}' })
 * // => { offset: 0, line: 1, text: …, key: 'seed', value: 7, metadata: {}, timeMs: 1 }
 */
export function parseEvent(tagged: TaggedLine): MlLogEvent | NoEvent {
  let parsed: LogValue
  try {
    parsed = parsePythonJson(tagged.text)
  } catch (error) {
    if (!(error instanceof PythonJsonError)) throw error
    return noEvent('bad-json', tagged, `The tag is not followed by JSON: ${error.message} after the tag`)
  }
  if (!isLogObject(parsed)) return noEvent('no-object', tagged, 'The JSON after the tag is not an object')
  const { key, value = null, metadata, time_ms: time } = parsed
  if (typeof key !== 'string') return noEvent('no-key', tagged, 'The logged object has no string "key"')
  return {
    offset: tagged.offset,
    line: tagged.line,
    text: tagged.text,
    key,
    value,
    metadata: isLogObject(metadata) ? metadata : {},
    timeMs: typeof time === 'number' && Number.isFinite(time) ? time : null,
  }
}

/** @internal */
export const noEvent = (code: Code, { line }: TaggedLine, message: string): NoEvent => ({
  problem: { code, line, message },
})
