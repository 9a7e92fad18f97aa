/**
 * The search for tagged lines in plain JavaScript: for machines without WebAssembly SIMD, for other tags, and as the
 * specification of the fast one.
 *
 * @module
 */
import { allWords, bitAt } from './found-words.ts'
import { type FoundLines, firstWindow, type LineFinder, type OnFound } from './line-finder.ts'
import { mllogTag } from './tagged-line.ts'
import { trimEnd } from './trim-end.ts'

const lineFeed = 10
const carriageReturn = 13

/**
 * A finder for lines with a tag.
 *
 * @example
 * const finder = plainFinder()
 * finder.window.latin1Write('0: :::MLLOG {}\n')
 * finder.find(15, (start, end, textStart) => {}) // => 1, after one call with 0, 14, 12
 */
export function plainFinder(tag = mllogTag): LineFinder {
  let window = Buffer.alloc(firstWindow)
  let patterns: readonly Buffer[] = []
  let everyLine = true

  function find(size: number, onFound: OnFound): number {
    const bytes = window.subarray(0, size)
    let newlines = 0
    let counted = 0
    for (let at = bytes.indexOf(tag); at >= 0; ) {
      const start = lineStart(bytes, at)
      const end = lineEnd(bytes, at)
      newlines += count(bytes, counted, start)
      counted = start
      const line = bytes.subarray(start, end)
      if (everyLine || wordsIn(line, patterns) !== 0) {
        const text = line.lastIndexOf(tag) + tag.length
        onFound(start, end, start + text, newlines, wordsIn(line.subarray(text), patterns))
      }
      at = bytes.indexOf(tag, end)
    }
    return newlines + count(bytes, counted, size)
  }

  return {
    get window() {
      return window
    },
    grow(size) {
      if (size <= window.length) return
      const larger = Buffer.alloc(size)
      larger.set(window)
      window = larger
    },
    aim(wanted, every) {
      everyLine = every
      patterns = wanted.map(pattern => Buffer.from(pattern, 'latin1'))
    },
    find,
    findMembers(size, onLines) {
      const places: number[] = []
      const words: number[] = []
      const newlines = find(size, (start, end, text, newlinesBefore, found) => {
        places.push(start, end, text, newlinesBefore)
        words.push(found)
      })
      if (places.length > 0) onLines(withoutMembers(window, places, words))
      return newlines
    },
  }
}

/** The lines marked as not plain, so the caller parses each itself. */
function withoutMembers(window: Buffer, places: readonly number[], words: readonly number[]): FoundLines {
  const count = places.length / 4
  const members = new Uint32Array(count * 8)
  let texts = ''
  for (let line = 0; line < count; line++) {
    const [end, textStart] = [places[line * 4 + 1]!, places[line * 4 + 2]!]
    members[line * 8] = texts.length
    texts += window.toString('latin1', textStart, trimEnd(window, textStart, end))
    members[line * 8 + 1] = texts.length
  }
  const none = { names: new Uint32Array(0), keys: [], times: new Float64Array(0) }
  const found = { places: Uint32Array.from(places), words: Uint32Array.from(words) }
  return { ...none, count, texts, ...found, members }
}

const wordsIn = (text: Buffer, patterns: readonly Buffer[]): number =>
  patterns.length === 0
    ? allWords
    : patterns.reduce((words, pattern, at) => (text.includes(pattern) ? words | bitAt(at) : words), 0)

const isLineEnd = (byte: number | undefined) => byte === lineFeed || byte === carriageReturn

function lineStart(bytes: Buffer, at: number): number {
  let start = at
  while (start > 0 && !isLineEnd(bytes[start - 1])) start--
  return start
}

function lineEnd(bytes: Buffer, at: number): number {
  let end = at
  while (end < bytes.length && !isLineEnd(bytes[end])) end++
  return end
}

function count(bytes: Buffer, from: number, to: number): number {
  let newlines = 0
  for (let i = from; i < to; i++) if (bytes[i] === lineFeed) newlines++
  return newlines
}
