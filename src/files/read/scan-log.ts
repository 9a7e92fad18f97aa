/**
 * One pass over one log.
 *
 * @module
 */
import type { Code } from '../../codes/codes.ts'
import type { Problem } from '../../errors.ts'
import { detectLog, type LogKind } from '../../logs/detect.ts'
import { legacyTag, scanLegacyLines } from '../../logs/mllog/legacy.ts'
import type { FoundLines } from '../../logs/mllog/line-finder.ts'
import {
  type OnTaggedLine,
  type ScanSummary,
  scanLineMembers,
  scanTaggedLines,
  type Wanted,
} from '../../logs/mllog/scan.ts'
import { mllogTag, type TaggedLine } from '../../logs/mllog/tagged-line.ts'
import { type ByteReader, openSource } from '../../logs/source.ts'

/** What one pass over a log tells of it. */
export interface ScannedLog {
  /** Unpacked and in UTF-8. */
  readonly bytes: number
  readonly problems: readonly Problem[]
}

/**
 * Passes the wanted tagged lines of a log to `onLine`.
 *
 * @returns how many bytes the log has, and its problems as a whole: overlong lines, or why it has no tagged line
 * @throws InputError if the file cannot be opened or read
 */
export function scanLog(file: string, wanted: Wanted, onLine: OnTaggedLine): Promise<ScannedLog> {
  return scan(file, reader => scanTaggedLines(reader, wanted, onLine))
}

/**
 * Passes all tagged lines of a log to `onLines`, in batches, with the positions of their members.
 *
 * @param words that the caller looks for in the lines
 * @param onLines called with the lines and the line (from 1) to which their line feed counts are added
 * @throws as {@link scanLog}
 */
export function scanLogMembers(
  file: string,
  words: readonly string[],
  onLines: (lines: FoundLines, firstLine: number) => void,
): Promise<ScannedLog> {
  return scan(file, reader => scanLineMembers(reader, words, onLines))
}

/**
 * Like {@link scanLog}, for a log of ruleset 0.6 with its different tag.
 *
 * @throws as {@link scanLog}
 */
export function scanLegacyLog(file: string, onLine: (line: TaggedLine) => void): Promise<ScannedLog> {
  return scan(file, reader => scanLegacyLines(reader, onLine), legacyTag)
}

async function scan(
  file: string,
  read: (reader: ByteReader) => Promise<ScanSummary>,
  tag = mllogTag,
): Promise<ScannedLog> {
  const reader = await openSource(file)
  try {
    const summary = await read(reader)
    const problems = [...decodedFrom(reader), ...summary.problems, ...withoutLines(summary, tag)]
    return { bytes: summary.bytes, problems }
  } finally {
    reader.close()
  }
}

function decodedFrom({ encoding }: ByteReader): Problem[] {
  if (encoding === undefined) return []
  const message = `the log is in ${encoding}: it is read, but the reference's tools find no line in it`
  return [{ code: 'other-encoding', line: null, message }]
}

const reasons: Partial<Record<LogKind, [code: Code, message: string]>> = {
  empty: ['empty-log', 'the file is empty'],
  binary: ['binary-log', 'the file is binary, not a training log'],
  'utf-32': ['unsupported-encoding', 'the log is in UTF-32: save it as UTF-8'],
  caffe: ['other-log', 'this is a Caffe log: extract it with --metric, --target and --dataset-size'],
  'mllog-0.6': ['other-ruleset', 'the log is in the format of ruleset 0.6: use --ruleset 0.6.0'],
  'mllog-0.5': ['unsupported-version', 'the log is in the format of ruleset 0.5, which is not supported'],
}

function withoutLines({ taggedLines, firstBytes }: ScanSummary, tag: string): Problem[] {
  if (taggedLines > 0) return []
  const [code, message] = reasons[detectLog(firstBytes)] ?? [
    'no-mllog-lines',
    `no line contains ${tag.trim()}`,
  ]
  return [{ code, line: null, message }]
}
