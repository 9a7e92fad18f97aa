/**
 * Reads RCP sets.
 *
 * @module
 */
import { createRequire } from 'node:module'
import type { ParseError } from 'jsonc-parser'
import { InputError } from '../errors.ts'
import { readWhole } from '../logs/read-whole.ts'
import { isLogObject } from '../python/log-object.ts'
import type { LogValue } from '../python/log-value.ts'
import { tooDeepAt } from '../python/too-deep-at.ts'
import { textPlace } from '../text/text-place.ts'
import type { RcpRecord, RcpSet } from './record.ts'

/** Deeper than any set, but not too deep for recursive readers. */
const deepest = 100

/** Loaded only for an invalid file, to find the place of the error: every check reads RCP sets. */
const jsoncParser = (): typeof import('jsonc-parser') => createRequire(import.meta.url)('jsonc-parser')

/** The possible members for the values of a record; a record has one of them. */
export const valueMembers: readonly string[] = ['Epochs to converge', 'samples to converge']

const fixedMembers = new Set(['Benchmark', 'BS', 'Hyperparams', ...valueMembers])

/**
 * Reads a set from the text of an `rcps_<benchmark>.json` file. Of records with the same name the last one counts, at
 * the position of the first, as in the reference checker. A byte order mark is skipped.
 *
 * @param text the file's text
 * @param file its path, for messages
 * @throws InputError `rcp-set-syntax` if the text is not JSON, `rcp-set-shape` if it is not an object of records with
 *   `Benchmark`, `BS`, `Hyperparams` and one member of values (without any of them the reference checker fails too);
 *   both with line, column and excerpt
 *
 * @example
 * parseRcpSet('{"a_ref_8": {"Benchmark": "a", "BS": 8, "Hyperparams": {}, "Epochs to converge": [3, 4]}}', 'a.json')
 * // => { file: 'a.json', records: [{ name: 'a_ref_8', benchmark: 'a', globalBatchSize: 8, hyperparameters: {}, epochs: [3, 4], extra: {} }] }
 */
export function parseRcpSet(text: string, file: string): RcpSet {
  const json = withoutMark(text)
  let document: LogValue
  const tooDeep = tooDeepAt(json, deepest)
  if (tooDeep !== null) {
    throw new InputError('rcp-set-syntax', `The set is nested deeper than ${deepest} levels.`, {
      file,
      ...textPlace(json, tooDeep),
    })
  }
  try {
    document = JSON.parse(json)
  } catch (cause) {
    throw syntaxError(json, file, cause)
  }
  const refuse = (path: string[], expected: string): never => {
    const { findNodeAtLocation, parseTree } = jsoncParser()
    const tree = parseTree(json)!
    // For a missing member the place is the record.
    const node = findNodeAtLocation(tree, path) ?? findNodeAtLocation(tree, path.slice(0, 1))
    const name = path.length === 0 ? 'An RCP set' : `"${path.join('" / "')}"`
    throw new InputError('rcp-set-shape', `${name} must ${expected}.`, {
      file,
      ...textPlace(json, node?.offset ?? 0),
    })
  }
  if (!isLogObject(document)) return refuse([], 'be an object of records')
  return { file, records: Object.entries(document).map(([name, value]) => toRecord(name, value, refuse)) }
}

/**
 * Reads a set from a file.
 *
 * @throws InputError `rcp-set-unreadable` if the file cannot be opened, `rcp-set-syntax` if it is not UTF-8, and
 *   the errors of {@link parseRcpSet}
 *
 * @example
 * readRcpSet('training_1.1.0/rcps_maskrcnn.json').records.length // => 6
 */
export function readRcpSet(path: string): RcpSet {
  return parseRcpSet(readRcpText(path), path)
}

/**
 * The text of an RCP file, including a byte order mark, so writing it back gives the same bytes.
 *
 * @throws InputError `rcp-set-unreadable` if the file cannot be opened, `rcp-set-syntax` if it is not UTF-8
 *
 * @example
 * readRcpText('rcps_maskrcnn.json').slice(0, 1) // => '{'
 */
export function readRcpText(path: string): string {
  const bytes = openedBytes(path)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new InputError('rcp-set-syntax', `${path} is not UTF-8 text.`, { file: path, cause })
  }
}

function openedBytes(path: string): Buffer {
  try {
    return readWhole(path)
  } catch (cause) {
    throw new InputError('rcp-set-unreadable', `The RCP set cannot be opened: ${(cause as Error).message}.`, {
      file: path,
      cause,
      remedy: 'Check the path and its permissions.',
    })
  }
}

function toRecord(
  name: string,
  value: LogValue,
  refuse: (path: string[], expected: string) => never,
): RcpRecord {
  if (!isLogObject(value)) return refuse([name], 'be an object')
  const { Benchmark: benchmark, BS: globalBatchSize, Hyperparams: hyperparameters } = value
  if (typeof benchmark !== 'string') return refuse([name, 'Benchmark'], 'be a string')
  if (typeof globalBatchSize !== 'number') return refuse([name, 'BS'], 'be a number')
  if (!isLogObject(hyperparameters)) return refuse([name, 'Hyperparams'], 'be an object')
  const [member, ...others] = valueMembers.filter(member => member in value)
  if (member === undefined || others.length > 0) {
    return refuse([name], `have one of the members "${valueMembers.join('" and "')}"`)
  }
  const epochs = value[member]
  if (!isNumbers(epochs)) return refuse([name, member], 'be an array of numbers')
  const extra = Object.fromEntries(Object.entries(value).filter(([key]) => !fixedMembers.has(key)))
  return { name, benchmark, globalBatchSize, hyperparameters, epochs, extra }
}

function syntaxError(json: string, file: string, cause: unknown): InputError {
  const { parseTree, printParseErrorCode } = jsoncParser()
  const errors: ParseError[] = []
  parseTree(json, errors, { disallowComments: true })
  const [first] = errors
  // The tolerant parser accepts some invalid JSON.
  const reason =
    first === undefined ? String((cause as Error).message) : words(printParseErrorCode(first.error))
  return new InputError('rcp-set-syntax', `${file} is not valid JSON: ${reason}.`, {
    file,
    ...textPlace(json, first?.offset ?? 0),
    cause,
  })
}

/** `CommaExpected` as `comma expected`. */
function words(code: string): string {
  return code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

function isNumbers(value: LogValue | undefined): value is readonly number[] {
  return Array.isArray(value) && value.every(item => typeof item === 'number')
}
