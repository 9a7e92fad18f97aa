/**
 * Searches a file of any size and reports lines one by one or in batches.
 *
 * @module
 */
import type { ByteReader } from '../source.ts'
import type { FoundLines, LineFinder } from './line-finder.ts'
import { mllogTag, type ScanSummary, type TaggedLine } from './tagged-line.ts'
import { trimEnd } from './trim-end.ts'
import { searchWindows } from './window-scan.ts'

/** What a scan looks for, and the finder it uses. */
export interface Search {
  readonly finder: LineFinder
  /** See {@link LineFinder.aim}. */
  readonly patterns: readonly string[]
  /** By default only without patterns. */
  readonly every?: boolean
  /** Whether lines with these words are passed on; by default all are. */
  readonly wants?: ((words: number) => boolean) | undefined
  /** The tag of the finder. */
  readonly tag?: string
}

/** Called with a line and the words that it may contain, as bits. */
export type OnTaggedLine = (line: TaggedLine, words: number) => void

/**
 * Reads to the end and reports each line found, in order.
 *
 * @throws InputError as {@link searchWindows}
 */
export function scanWindows(
  reader: ByteReader,
  { finder, patterns, every = patterns.length === 0, wants, tag = mllogTag }: Search,
  onLine: OnTaggedLine,
): Promise<ScanSummary> {
  finder.aim(patterns, every)
  return searchWindows(reader, finder, tag, (size, offset, line) => {
    const { window } = finder
    let found = 0
    const newlines = finder.find(size, (start, end, textStart, newlinesBefore, words) => {
      if (words !== 0 && wants?.(words) === false) {
        found++
        return
      }
      const text = window.toString('latin1', textStart, trimEnd(window, textStart, end))
      // A line with only the tag contains no word; only a caller that wants every line gets it.
      if (text === '' && !every) return
      found++
      onLine({ offset: offset + start, line: line + newlinesBefore, text }, words)
    })
    return { found, newlines }
  })
}

/**
 * Reads to the end and reports all tagged lines in batches, with the members of plain lines.
 *
 * @param onLines called with the lines and the line of the file at which their window began
 * @throws InputError as {@link searchWindows}
 */
export function scanMembers(
  reader: ByteReader,
  { finder, patterns }: Pick<Search, 'finder' | 'patterns'>,
  onLines: (lines: FoundLines, firstLine: number) => void,
): Promise<ScanSummary> {
  finder.aim(patterns, true)
  return searchWindows(reader, finder, mllogTag, (size, _, firstLine) => {
    let found = 0
    const newlines = finder.findMembers(size, lines => {
      found += lines.count
      onLines(lines, firstLine)
    })
    return { found, newlines }
  })
}
