/**
 * Parses the lines of a log for the compliance checker.
 *
 * @module
 */
import { legacyLine, legacyTag } from '../logs/mllog/legacy.ts'
import { mllogTag, type TaggedLine } from '../logs/mllog/tagged-line.ts'
import { GivenLine, type LogLine } from '../python/log-line.ts'
import { PyError } from '../python/py-error.ts'
import { PythonJsonError, parsePythonJson } from '../python/python-json.ts'
import { readPythonValue } from '../python/python-value.ts'
import { floatOf } from '../python/types.ts'
import { PyDict, type PyValue } from '../python/values.ts'

/** Parses one tagged line; `index` counts tagged lines from 0. */
export type LineReader = (tagged: Pick<TaggedLine, 'line' | 'text'>, index: number) => LogLine

/**
 * Parses a line of ruleset 0.7 or later, as upstream's parser does. The value is parsed when a rule accesses it.
 *
 * @throws PyError `ValueError` for a line that upstream reports, another kind for a line on which it crashes
 * @example
 * readMlLogLine({ line: 1, text: '{"key": "seed", "value": 7, "metadata": {}, "time_ms": 1}' }, 0).key // => 'seed'
 */
export const readMlLogLine: LineReader = ({ text, line }, index) => {
  const json = parse(text)
  if (json === null) throw new PyError('ValueError', 'does not match regex')
  if (typeof json !== 'object' || Array.isArray(json)) {
    throw new PyError('TypeError', 'the line is not a JSON object')
  }
  const members = json as Readonly<Record<string, unknown>>
  for (const name of ['time_ms', 'key', 'value', 'metadata']) {
    if (!Object.hasOwn(members, name)) throw new PyError('KeyError', `'${name}'`)
  }
  const { time_ms: time, key } = members
  const timestamp =
    typeof time === 'number' && Number.isFinite(time) ? time : floatOf(memberOf(text, 'time_ms'))
  const value = () => {
    const members = membersOf(text)
    const shown = new PyDict()
    shown.set('value', members.get('value')!)
    shown.set('metadata', members.get('metadata')!)
    return shown
  }
  const shownKey = typeof key === 'string' ? key : memberOf(text, 'key')
  const fullString = mllogTag + text
  return new GivenLine({ timestamp, key: shownKey, lineno: BigInt(index), fullString, place: line }, value)
}

/**
 * Parses a line of ruleset 0.6.
 *
 * @throws PyError as {@link readMlLogLine}
 */
export const readLegacyLogLine: LineReader = ({ text, line }, index) => {
  const [, seconds, key, json] = legacyLine.exec(text) ?? []
  if (seconds === undefined || key === undefined || json === undefined) {
    throw new PyError('ValueError', 'does not match regex')
  }
  const timestamp = floatOf(seconds)
  parse(json)
  const value = () => readPythonValue(json)
  const fullString = legacyTag + text
  return new GivenLine({ timestamp, key, lineno: BigInt(index), fullString, place: line }, value)
}

/** Python reads integers of up to 4300 digits. */
const longInteger = /(?<!\d)\d{4301}/

function parse(text: string): unknown {
  try {
    if (text.length > 4300 && longInteger.test(text)) throw new PythonJsonError('Integer too long', 0)
    return parsePythonJson(text)
  } catch (error) {
    if (error instanceof PythonJsonError) {
      throw new PyError(error.isTooDeep ? 'RecursionError' : 'ValueError', error.message)
    }
    throw error
  }
}

/** An existing member of a text that is known to be a JSON object. */
function memberOf(text: string, name: string): PyValue {
  return membersOf(text).get(name)!
}

function membersOf(text: string): PyDict {
  return readPythonValue(text) as PyDict
}
