/**
 * What is found in a file of any size, told line by line or many lines at a time.
 *
 * @module
 */
import type { ByteReader } from '../source.ts'
import type { FoundLines, LineFinder } from './line-finder.ts'
import { mllogTag, type ScanSummary, type TaggedLine } from './tagged-line.ts'
import { trimEnd } from './trim-end.ts'
import { searchWindows } from './window-scan.ts'

/** What a scan looks for, and with what. */
export interface Search {
  readonly finder: LineFinder
  /** See {@link LineFinder.aim}. */
  readonly patterns: readonly string[]
  /** The tag of the finder. */
  readonly tag?: string
}

/**
 * Reads to the end and tells of each line that is found, in order.
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
      // A tag and nothing else holds no word; only who asks for every line sees it.
      if (text === '' && patterns.length > 0) return
      found++
      onLine({ offset: offset + start, line: line + newlinesBefore, text })
    })
    return { found, newlines }
  })
}

/**
 * Reads to the end and tells of all tagged lines, many at a time, with the members of those that are plain.
 *
 * @param onLines told of the lines, and of the file's line at which the window began that they were found in
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
