/**
 * The grammar of ruleset 0.6: `:::MLL 1556733699.71 run_start: {"value": null, "metadata": {…}}`.
 *
 * @module
 */
import { isLogObject } from '../../python/log-object.ts'
import type { LogValue } from '../../python/log-value.ts'
import { PythonJsonError, parsePythonJson } from '../../python/python-json.ts'
import type { ByteReader } from '../source.ts'
import { type MlLogEvent, type NoEvent, noEvent } from './event.ts'
import { plainFinder } from './scan-plain.ts'
import { scanWindows } from './scan-windows.ts'
import type { ScanSummary, TaggedLine } from './tagged-line.ts'

/** Upstream's tag has no blank, so lines of 0.5 and 0.7 count as faulty tagged lines. */
export const legacyTag = ':::MLL'

/** What follows the tag: seconds, key and JSON. */
export const legacyLine = /^ ([\d.]+) ([A-Za-z0-9_]+) ?:\s+((?=\S).+|(?<=\s\s))$/

/**
 * The key of a line of ruleset 0.6.
 *
 * @example
 * legacyKeyOf(' 1.5 seed: {"value": 7, "metadata": {}}') // => 'seed'
 */
export const legacyKeyOf = (text: string): string | undefined => legacyLine.exec(text)?.[2]

/**
 * Passes each line with the tag `:::MLL` to `onLine`, as `scanTaggedLines` does for later rulesets.
 *
 * @throws InputError `unreadable`, from the reader.
 */
export function scanLegacyLines(
  reader: ByteReader,
  onLine: (line: TaggedLine) => void,
): Promise<ScanSummary> {
  const search = { finder: plainFinder(legacyTag), patterns: [], tag: legacyTag }
  return scanWindows(reader, search, onLine)
}

/**
 * Reads a line of ruleset 0.6, as upstream's `ruleset_060.py` does.
 *
 * @returns the event with its time in milliseconds, or the problem `unsupported-version` (ruleset 0.5),
 * `bad-legacy-line` (another grammar) or `bad-json`.
 * @example
 * parseLegacyEvent({ offset: 0, line: 1, text: ' 1.5 seed: {"value": 7, "metadata": {}}' })
 * // => { offset: 0, line: 1, text: …, key: 'seed', value: 7, metadata: {}, timeMs: 1500 }
 */
export function parseLegacyEvent(tagged: TaggedLine): MlLogEvent | NoEvent {
  if (tagged.text.startsWith('v0.5')) {
    return noEvent('unsupported-version', tagged, 'Logs of ruleset 0.5 are not supported')
  }
  const [, seconds, key, json] = legacyLine.exec(tagged.text) ?? []
  if (seconds === undefined || key === undefined || json === undefined || Number.isNaN(Number(seconds))) {
    const message = 'The line is not in the form ":::MLL SECONDS KEY: JSON" of ruleset 0.6'
    return noEvent('bad-legacy-line', tagged, message)
  }
  let content: LogValue
  try {
    content = parsePythonJson(json)
  } catch (error) {
    if (!(error instanceof PythonJsonError)) throw error
    return noEvent('bad-json', tagged, `The key is not followed by JSON: ${error.message} after the key`)
  }
  const { value = null, metadata } = isLogObject(content) ? content : { value: content }
  return {
    ...tagged,
    key,
    value,
    metadata: isLogObject(metadata) ? metadata : {},
    timeMs: Number(seconds) * 1000,
  }
}

/**
 * An event of ruleset 0.6 as a line in the grammar of the later rulesets, for the reading of the reference checker.
 *
 * @example
 * asLaterLine({ offset: 0, line: 1, text: '', key: 'seed', value: 7, metadata: {}, timeMs: 1500 }).text
 * // => '{"key":"seed","value":7,"metadata":{},"time_ms":1500}'
 */
export function asLaterLine({ offset, line, key, value, metadata, timeMs }: MlLogEvent): TaggedLine {
  return { offset, line, text: JSON.stringify({ key, value, metadata, time_ms: timeMs }) }
}
