/**
 * The lines that MLPerf logging has left in any text.
 *
 * @module
 */
import type { ByteReader } from '../source.ts'
import type { FoundLines, LineFinder } from './line-finder.ts'
import { plainFinder } from './scan-plain.ts'
import { wasmFinder } from './scan-wasm.ts'
import { scanMembers, scanWindows } from './scan-windows.ts'
import type { ScanSummary, TaggedLine } from './tagged-line.ts'

export type { ScanSummary, TaggedLine } from './tagged-line.ts'

/**
 * Which tagged lines the caller wants. With words, those in which one of them may occur: some that hold none are
 * handed out too, so that the caller looks again. Words that have no underscore with three characters before it and
 * four after it get every tagged line.
 */
export type Wanted = { readonly words: readonly string[] } | 'every tagged line'

/** Finders that no scan uses now; setting one up takes longer than reading a small log. */
const idle: LineFinder[] = []

/**
 * Hands the wanted tagged lines to `onLine`, in order. Lines end at `\n`, `\r\n` or a lone `\r`. The file may have any
 * size; memory is 256 KiB, or what the longest line takes, up to 16 MiB. A small file is read within the call; the
 * promise is then already fulfilled. In a large one the event loop has a turn every 50 ms.
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
  onLine: (line: TaggedLine) => void,
): Promise<ScanSummary> {
  return withFinder(finder => scanWindows(reader, { finder, patterns: patternsOf(wanted) }, onLine))
}

/**
 * Hands out every tagged line as {@link scanTaggedLines} does, but many at a time, and with the places of the members
 * of those that are plain: a tenth of the time that it takes to parse them.
 *
 * @param onLines told of the lines, and of the file's line (from 1) to which their counts of line feeds are added
 * @throws InputError `unreadable`, from the reader.
 */
export function scanLineMembers(
  reader: ByteReader,
  onLines: (lines: FoundLines, firstLine: number) => void,
): Promise<ScanSummary> {
  return withFinder(finder => scanMembers(reader, finder, onLines))
}

async function withFinder<Result>(work: (finder: LineFinder) => Promise<Result>): Promise<Result> {
  const finder = idle.pop() ?? wasmFinder() ?? plainFinder()
  try {
    return await work(finder)
  } finally {
    idle.push(finder)
  }
}

/** What was asked for before: a caller asks the same of thousands of logs. */
const known = new WeakMap<readonly string[], readonly string[]>()

/** Eight characters of each word, the fourth an underscore; none where every line has to be looked at. */
function patternsOf(wanted: Wanted): readonly string[] {
  if (wanted === 'every tagged line') return []
  const before = known.get(wanted.words)
  if (before !== undefined) return before
  const found = wanted.words.map(word => /.{3}_.{4}/.exec(word)?.[0])
  const patterns = found.every(pattern => pattern !== undefined) ? [...new Set(found)] : []
  known.set(wanted.words, patterns)
  return patterns
}
