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
  /** The tag of the finder. */
  readonly tag?: string
}

/**
 * Reads to the end and reports each line found, in order.
 *
 * @throws InputError as {@link searchWindows}
 */
export function scanWindows(
  reader: ByteReader,
  { finder, patterns, tag = mllogTag }: Search,
  onLine: (line: TaggedLine) => void,
): Promise<ScanSummary> {
  finder.aim(patterns)
  return searchWindows(reader, finder, tag, (size, offset, line) => {
    const { window } = finder
    let found = 0
    const newlines = finder.find(size, (start, end, textStart, newlinesBefore) => {
      const text = window.toString('latin1', textStart, trimEnd(window, textStart, end))
      // A line with only the tag contains no word; only a caller that wants every line gets it.
      if (text === '' && patterns.length > 0) return
      found++
      onLine({ offset: offset + start, line: line + newlinesBefore, text })
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
  finder: LineFinder,
  onLines: (lines: FoundLines, firstLine: number) => void,
): Promise<ScanSummary> {
  finder.aim([])
  return searchWindows(reader, finder, mllogTag, (size, _, firstLine) => {
    let found = 0
    const newlines = finder.findMembers(size, lines => {
      found += lines.count
      onLines(lines, firstLine)
    })
    return { found, newlines }
  })
}
