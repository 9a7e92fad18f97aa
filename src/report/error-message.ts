/**
 * Error messages on stderr.
 *
 * @module
 */
import type { KnownError, Place } from '../errors.ts'
import { escapeLine, escapeTerminal } from './escape.ts'
import { excerptLines } from './excerpt.ts'
import { palette } from './terminal/colour.ts'
import type { Terminal } from './terminal/terminal.ts'

const margin = '   | '

function placeText({ file, line, column }: Place): string {
  return [file, line, column].filter(part => part !== undefined).join(':')
}

/** Aligns further lines with the text of the first. */
function helpLines(remedy: string): string[] {
  return remedy
    .split('\n')
    .map((line, index) => `${index === 0 ? '   = help: ' : '           '}${escapeTerminal(line)}`)
}

/**
 * The error, its place, the line with a caret, and the remedy.
 *
 * Only the remedy may have several lines, because it never consists only of untrusted text.
 *
 * @example
 * const place = { file: 'a.json', line: 2, column: 9, excerpt: '{"BS":96' }
 * errorMessage(new InputError('bad-json', 'a brace is missing', place), { width: 80, colour: false })
 * // => 'error[bad-json]: a brace is missing\n  --> a.json:2:9\n   | {"BS":96\n   |         ^\n'
 */
export function errorMessage(error: KnownError, { width, colour }: Terminal): string {
  const { red, bold, dim } = palette(colour)
  const { excerpt, column, file } = error.place
  const lines = [`${red(`error[${error.code}]`)}: ${bold(escapeTerminal(error.message))}`]
  if (file !== undefined) lines.push(`${dim('  -->')} ${escapeTerminal(placeText(error.place))}`)
  if (excerpt !== undefined) {
    const room = Math.max(20, width - margin.length)
    lines.push(...excerptLines(excerpt, column, room).map(line => dim(margin) + line))
  }
  if (error.remedy !== undefined) lines.push(...helpLines(error.remedy))
  return lines.map(line => `${line}\n`).join('')
}

/**
 * The same in one line, for `--quiet`.
 *
 * @example
 * briefErrorMessage(new InputError('not-found', 'no such file', { file: 'a.json' }))
 * // => 'a.json: error[not-found]: no such file\n'
 */
export function briefErrorMessage(error: KnownError): string {
  const place = placeText(error.place)
  const message = `error[${error.code}]: ${error.message}`
  return `${escapeLine(escapeTerminal(place === '' ? message : `${place}: ${message}`))}\n`
}

/**
 * The message for any other thrown value: a fault of the program, with its stack and the version to report.
 *
 * @param version - one line with the program, Node.js and the platform and their versions
 * @example
 * faultMessage(new TypeError('x is undefined'), 'mlperf-rcp 0.1.0, Node.js v20.20.2, linux x64')
 * // => 'fault: TypeError: x is undefined\n    at …\nThis is a fault of the program. Please report …\n'
 */
export function faultMessage(thrown: unknown, version: string): string {
  const stack = thrown instanceof Error ? (thrown.stack ?? String(thrown)) : String(thrown)
  const [first = '', ...rest] = stack.split('\n').map(escapeTerminal)
  const closing = `This is a fault of the program. Please report the lines above with: ${version}`
  return [`fault: ${first}`, ...rest, closing].map(line => `${escapeLine(line)}\n`).join('')
}
