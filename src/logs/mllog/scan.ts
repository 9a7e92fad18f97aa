/**
 * Finds the lines of MLPerf logging in any text.
 *
 * @module
 */
import type { ByteReader } from '../source.ts'
import type { FoundLines, LineFinder } from './line-finder.ts'
import { plainFinder } from './scan-plain.ts'
import { wasmFinder } from './scan-wasm.ts'
import { type OnTaggedLine, scanMembers, scanWindows } from './scan-windows.ts'
import type { ScanSummary } from './tagged-line.ts'

export type { OnTaggedLine } from './scan-windows.ts'
export type { ScanSummary, TaggedLine } from './tagged-line.ts'

/**
 * Which tagged lines the caller wants. With words: lines that may contain one of them. Some lines without any of the words
 * are passed on too, so the caller must check again. If a word has no underscore with three characters before it and
 * four after it, every tagged line is passed on.
 */
export type Wanted = WantedWords | 'every tagged line'

export interface WantedWords {
  readonly words: readonly string[]
  /**
   * Whether to pass on a line that may contain these words, as the bits of found-words.ts; by default all are. Lines that
   * are not wanted are not decoded.
   */
  readonly wants?: (words: number) => boolean
}

/** Idle finders: creating one takes longer than reading a small log. */
const idle: LineFinder[] = []

const noWords: readonly string[] = []

/**
 * Passes the wanted tagged lines to `onLine`, in order, each with the words that it may contain. Lines end at `\n`, `\r\n` or a lone `\r`. The file may have any
 * size; memory is 256 KiB, or what the longest line takes, up to 16 MiB. A small file is read within the call; the
 * promise is then already fulfilled. With a large file the event loop gets a turn every 50 ms.
 *
 * Upstream reads the same lines: `rcp_checker.py` and `mlp_parser` open logs as Latin-1 with universal newlines, and
 * cut each line at its last tag.
 *
 * @throws InputError `unreadable`, from the reader.
 * @example
 * const reader = await openSource('result_0.txt')
 * await scanTaggedLines(reader, { words: ['run_stop'] }, line => console.log(line.line)) // prints 2024
 */
export async function scanTaggedLines(
  reader: ByteReader,
  wanted: Wanted,
  onLine: OnTaggedLine,
): Promise<ScanSummary> {
  const { words, wants } = wanted === 'every tagged line' ? { words: noWords, wants: undefined } : wanted
  const patterns = patternsOf(words)
  return withFinder(finder => scanWindows(reader, { finder, patterns, wants }, onLine))
}

/**
 * Passes on every tagged line as {@link scanTaggedLines} does, but in batches, and with the positions of the members of
 * plain lines. This takes a tenth of the time that parsing them takes.
 *
 * @param words that the caller looks for in the lines
 * @param onLines called with the lines and the line of the file (from 1) to which their line feed counts are added
 * @throws InputError `unreadable`, from the reader.
 */
export function scanLineMembers(
  reader: ByteReader,
  words: readonly string[],
  onLines: (lines: FoundLines, firstLine: number) => void,
): Promise<ScanSummary> {
  return withFinder(finder => scanMembers(reader, { finder, patterns: patternsOf(words) }, onLines))
}

async function withFinder<Result>(work: (finder: LineFinder) => Promise<Result>): Promise<Result> {
  const finder = idle.pop() ?? wasmFinder() ?? plainFinder()
  try {
    return await work(finder)
  } finally {
    idle.push(finder)
  }
}

/** Cached patterns: a caller scans thousands of logs for the same words. */
const known = new WeakMap<readonly string[], readonly string[]>()

/** Eight characters of each word, the fourth an underscore; empty if every line must be checked. */
function patternsOf(words: readonly string[]): readonly string[] {
  const before = known.get(words)
  if (before !== undefined) return before
  const found = words.map(word => /.{3}_.{4}/.exec(word)?.[0])
  const patterns = found.every(pattern => pattern !== undefined) ? found : []
  known.set(words, patterns)
  return patterns
}
