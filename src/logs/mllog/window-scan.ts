/**
 * Searches a file of any size through a window: it searches complete lines and carries the incomplete last one over.
 *
 * @module
 */
import type { Problem } from '../../errors.ts'
import type { ByteReader } from '../source.ts'
import type { LineFinder } from './line-finder.ts'
import type { ScanSummary } from './tagged-line.ts'

/** Longest line that is read, in bytes without the line end. */
const longestLine = 16 << 20

const firstBytesOfUnknown = 64 << 10
const firstBytesOfLog = 1 << 10
const lineFeed = 10
const carriageReturn = 13

/**
 * Searches the first `size` bytes of the window, which begins at `offset` of the file and in line `line`.
 *
 * @returns the number of lines passed on, and the number of line feeds
 */
export type SearchWindow = (
  size: number,
  offset: number,
  line: number,
) => { readonly found: number; readonly newlines: number }

/**
 * Reads to the end, window by window. Memory is the window: 256 KiB, or as much as the longest line takes, up to
 * 16 MiB. A longer line is skipped; if it is tagged, that is a problem.
 *
 * @param tag - the tag of the finder
 * @throws InputError `unreadable`, from the reader.
 */
export async function searchWindows(
  reader: ByteReader,
  finder: LineFinder,
  tag: string,
  search: SearchWindow,
): Promise<ScanSummary> {
  const windows = new WindowScan(finder, tag, search)
  for (;;) {
    const read = reader.read(windows.free())
    // No await for files: the promise would cost more than the read.
    const count = typeof read === 'number' ? read : await read
    if (count === 0) return windows.finish()
    windows.advance(count)
  }
}

class WindowScan {
  readonly #finder: LineFinder
  readonly #tag: string
  readonly #search: SearchWindow
  readonly #problems: Problem[] = []
  #firstBytes: Uint8Array | null = null
  /** Position in the file of the window's first byte. */
  #base = 0
  /** Bytes in the window. */
  #filled = 0
  /** Line feeds before the window. */
  #newlines = 0
  #lastByte = lineFeed
  #taggedLines = 0
  /** The overlong line that is being skipped; the window holds only its latest bytes. */
  #longLine: { tagged: boolean } | null = null

  constructor(finder: LineFinder, tag: string, search: SearchWindow) {
    this.#finder = finder
    this.#tag = tag
    this.#search = search
  }

  /** The free part of the window, to read into. The window's last byte stays free for {@link finish}. */
  free(): Uint8Array {
    const capacity = this.#finder.window.length - 1
    if (this.#filled === capacity) {
      // One byte more than the longest line, to check whether it ends there.
      if (capacity <= longestLine) this.#finder.grow(Math.min(capacity * 2, longestLine + 1) + 1)
      else this.#startLongLine()
    }
    return this.#finder.window.subarray(this.#filled, -1)
  }

  /** Processes the next `count` bytes, which were read into {@link free}. */
  advance(count: number): void {
    const { window } = this.#finder
    const from = this.#filled
    this.#filled += count
    this.#lastByte = window[this.#filled - 1]!
    if (this.#longLine !== null) this.#passLongLine(from, this.#longLine)
    else this.#searchTo(afterLastLineEnd(window, from, this.#filled))
  }

  /** Searches the rest: a last line without a line end. */
  finish(): ScanSummary {
    const bytes = this.#base + this.#filled
    const unfinished = this.#lastByte === lineFeed ? 0 : 1
    if (this.#longLine !== null) {
      this.#endLongLine(this.#longLine)
    } else if (this.#filled > 0) {
      this.#finder.window[this.#filled++] = carriageReturn
      this.#searchTo(this.#filled)
    }
    return {
      bytes,
      lines: this.#newlines + unfinished,
      taggedLines: this.#taggedLines,
      problems: this.#problems,
      firstBytes: this.#keepFirstBytes(),
    }
  }

  #searchTo(end: number): void {
    if (end === 0) return
    const { found, newlines } = this.#search(end, this.#base, this.#newlines + 1)
    this.#taggedLines += found
    this.#newlines += newlines
    this.#drop(end)
  }

  #drop(count: number): void {
    this.#keepFirstBytes()
    this.#finder.window.copyWithin(0, count, this.#filled)
    this.#base += count
    this.#filled -= count
  }

  /** Called before the window loses them. Copying 64 KiB of every log would take more time than the search. */
  #keepFirstBytes(): Uint8Array {
    const most = this.#taggedLines > 0 ? firstBytesOfLog : firstBytesOfUnknown
    this.#firstBytes ??= new Uint8Array(this.#finder.window.subarray(0, Math.min(most, this.#filled)))
    return this.#firstBytes
  }

  #startLongLine(): void {
    this.#longLine = { tagged: this.#finder.window.subarray(0, this.#filled).includes(this.#tag) }
    this.#dropAllButTag()
  }

  #passLongLine(from: number, line: { tagged: boolean }): void {
    const { window } = this.#finder
    const end = firstLineEnd(window, from, this.#filled)
    line.tagged ||= window.subarray(0, end).includes(this.#tag)
    if (end === this.#filled) {
      this.#dropAllButTag()
    } else {
      this.#endLongLine(line)
      this.#drop(end)
      this.#searchTo(afterLastLineEnd(window, 0, this.#filled))
    }
  }

  /** Keeps only what may be the beginning of a tag that the next bytes complete. */
  #dropAllButTag(): void {
    this.#drop(this.#filled - (this.#tag.length - 1))
  }

  #endLongLine({ tagged }: { tagged: boolean }): void {
    this.#longLine = null
    if (!tagged) return
    const message = `A line with ${this.#tag.trim()} is longer than ${longestLine >> 20} MB and was not read`
    this.#problems.push({ code: 'line-too-long', line: this.#newlines + 1, message })
  }
}

/** Position of the first line end from `from` on, or `to`. */
function firstLineEnd(window: Buffer, from: number, to: number): number {
  const bytes = window.subarray(from, to)
  const feed = bytes.indexOf(lineFeed)
  const line = feed < 0 ? bytes : bytes.subarray(0, feed)
  const end = line.indexOf(carriageReturn)
  return from + (end < 0 ? line.length : end)
}

/** Position after the last line end from `from` on, or 0. */
function afterLastLineEnd(window: Buffer, from: number, to: number): number {
  const bytes = window.subarray(from, to)
  const feed = bytes.lastIndexOf(lineFeed)
  const end = Math.max(feed, feed + 1 + bytes.subarray(feed + 1).lastIndexOf(carriageReturn))
  return end < 0 ? 0 : from + end + 1
}
