/**
 * What kind of file this is, from its first bytes.
 *
 * @module
 */

import { isUtf32 } from './byte-order-mark.ts'

export type LogKind =
  | 'mllog'
  | 'mllog-0.6'
  | 'mllog-0.5'
  | 'caffe'
  | 'json'
  | 'csv'
  | 'binary'
  | 'utf-32'
  | 'empty'
  | 'text'

/** In this order: a tag takes precedence over the text around it. */
const marks: readonly (readonly [LogKind, RegExp])[] = [
  ['mllog', /:::MLLOG /],
  ['mllog-0.5', /:::ML[LP]v0\.5/],
  ['mllog-0.6', /:::MLL [\d.]/],
  ['caffe', /^(?:\[\d+\]\s+)?[IWEF]\d{4} \d\d:\d\d:\d\d\.\d{6}\s+\d+ [\w./-]+:\d+\]/m],
  ['binary', /\0/],
  ['empty', /^\s*$/],
  ['json', /^\s*(?:\{\s*["}]|\[\s*["{[\]])/],
]

/**
 * Tells logs and tables apart. MLPerf logging is recognized anywhere in the bytes. A log with a longer prologue may count
 * as `text` here and still have tagged lines.
 *
 * @param firstBytes the beginning of the file; 64 KiB are enough.
 * @example
 * detectLog(Buffer.from('0: :::MLLOG {"key": "seed"}')) // => 'mllog'
 */
export function detectLog(firstBytes: Uint8Array): LogKind {
  if (isUtf32(firstBytes)) return 'utf-32'
  const text = Buffer.from(firstBytes)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
  const mark = marks.find(([, pattern]) => pattern.test(text))
  return mark?.[0] ?? (looksLikeCsv(text) ? 'csv' : 'text')
}

/** Whether the first two lines have the same number of one separator. */
function looksLikeCsv(text: string): boolean {
  const [header = '', row = ''] = text.split(/\r?\n/, 2)
  return [',', ';', '\t'].some(separator => {
    const columns = header.split(separator).length
    return columns > 1 && columns === row.split(separator).length
  })
}
