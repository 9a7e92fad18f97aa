// The search for tagged lines, in AssemblyScript: `node scripts/assemble.mjs` compiles it into scan.wasm.ts.
// It finds the same lines as plainFinder (scan-plain.ts), 64 bytes at a time.
import {
  anchor,
  everyLine,
  found,
  mostFound,
  newlineCount,
  patternCount,
  patterns,
  position,
  window,
  words,
} from './layout.assembly'

export { readMembers } from './members.assembly'

// ':::MLLOG', first character lowest; split because the linter rejects literals of 64 bits.
const tagStart: u64 = ((<u64>0x474f4c4c) << 32) | 0x4d3a3a3a
const tagLength: usize = 9
const blank: u8 = 32
const lineFeed: i8 = 10
const carriageReturn: i8 = 13
/** The fourth character of the tag. */
const tagAnchor: i8 = 77
/** Patterns with numbers from this one on share a bit. */
const lastBit: u32 = 31

/**
 * Searches the first `size` bytes of the window, which end with a line end, from where it stopped.
 * Returns how many lines it found; if this is `mostFound`, call it again.
 */
export function search(size: usize): i32 {
  readNeighbours()
  const end = window + size
  const every = load<u8>(everyLine) !== 0
  const anchors = i8x16.splat(every ? tagAnchor : load<i8>(anchor))
  const feeds = i8x16.splat(lineFeed)
  let at = window + load<u32>(position)
  let newlines = load<u32>(newlineCount)
  let count: i32 = 0
  while (at < end && count < mostFound) {
    const inside: u64 = at + 64 <= end ? ~(<u64>0) : ((<u64>1) << (<u64>(end - at))) - 1
    const feedBits = equalBits(at, feeds) & inside
    let candidates = equalBits(at, anchors) & inside
    let newlinesHere = <u32>popcnt(feedBits)
    let next = at + 64
    while (candidates !== 0) {
      const bit = <usize>ctz(candidates)
      if (every ? load<u64>(at + bit - 3) === tagStart : bitsOf(at + bit) !== 0) {
        const start = lineStart(at + bit)
        next = lineEnd(at + bit)
        newlinesHere = <u32>popcnt(feedBits & (((<u64>1) << (<u64>bit)) - 1))
        const text = afterLastTag(start, next)
        if (text !== 0) {
          const entry = found + (count << 4)
          store<u32>(entry, <u32>(start - window))
          store<u32>(entry, <u32>(next - window), 4)
          store<u32>(entry, <u32>(text - window), 8)
          store<u32>(entry, newlines + newlinesHere, 12)
          store<u32>(words + (count << 2), wordsIn(text, next))
          count++
        }
        break
      }
      candidates &= candidates - 1
    }
    newlines += newlinesHere
    at = next
  }
  store<u32>(position, <u32>(at - window))
  store<u32>(newlineCount, newlines)
  return count
}

/** A bit for each pattern in a text; all bits without patterns. */
function wordsIn(start: usize, end: usize): u32 {
  if (load<u32>(patternCount) === 0) return ~(<u32>0)
  const anchors = i8x16.splat(load<i8>(anchor))
  let bits: u32 = 0
  for (let at = start + 3; at < end; at += 64) {
    const inside: u64 = at + 64 <= end ? ~(<u64>0) : ((<u64>1) << (<u64>(end - at))) - 1
    let candidates = equalBits(at, anchors) & inside
    while (candidates !== 0) {
      bits |= bitsOf(at + <usize>ctz(candidates))
      candidates &= candidates - 1
    }
  }
  return bits
}

/** One bit for each of 64 bytes. */
function equalBits(at: usize, byte: v128): u64 {
  const low = equalBits16(at, byte) | (equalBits16(at + 16, byte) << 16)
  return low | (equalBits16(at + 32, byte) << 32) | (equalBits16(at + 48, byte) << 48)
}

function equalBits16(at: usize, byte: v128): u64 {
  return <u64>(<u32>i8x16.bitmask(i8x16.eq(v128.load(at), byte)))
}

/** Of the characters before and after the anchor of each pattern, one bit for each remainder by 64. */
let before: u64 = 0
let after: u64 = 0

function readNeighbours(): void {
  before = 0
  after = 0
  const last = patterns + ((<usize>load<u32>(patternCount)) << 3)
  for (let pattern = patterns; pattern < last; pattern += 8) {
    before |= (<u64>1) << (<u64>load<u8>(pattern, 2) & 63)
    after |= (<u64>1) << (<u64>load<u8>(pattern, 4) & 63)
  }
}

/** A bit for each pattern whose fourth character is here. */
function bitsOf(fourth: usize): u32 {
  // Most anchors are of other words: two characters rule them out, however many patterns there are.
  if (((after >> (<u64>load<u8>(fourth, 1) & 63)) & (before >> (<u64>load<u8>(fourth - 1) & 63)) & 1) === 0) {
    return 0
  }
  const characters = load<u64>(fourth - 3)
  const last = patterns + ((<usize>load<u32>(patternCount)) << 3)
  let bits: u32 = 0
  for (let pattern = patterns; pattern < last; pattern += 8) {
    if (load<u64>(pattern) === characters)
      bits |= (<u32>1) << min<u32>(<u32>((pattern - patterns) >> 3), lastBit)
  }
  return bits
}

function lineEndBits(at: usize): i32 {
  const block = v128.load(at)
  const feeds = i8x16.eq(block, i8x16.splat(lineFeed))
  const returns = i8x16.eq(block, i8x16.splat(carriageReturn))
  return i8x16.bitmask(v128.or(feeds, returns))
}

function lineStart(within: usize): usize {
  let at = within - 16
  let bits = lineEndBits(at)
  while (bits === 0) {
    at -= 16
    bits = lineEndBits(at)
  }
  return at + 32 - clz(bits)
}

function lineEnd(within: usize): usize {
  let at = within
  let bits = lineEndBits(at)
  while (bits === 0) {
    at += 16
    bits = lineEndBits(at)
  }
  return at + ctz(bits)
}

/** Zero if the line has no tag. */
function afterLastTag(start: usize, end: usize): usize {
  const colons = i8x16.splat(58)
  const ems = i8x16.splat(77)
  for (let at = end - 16; at + 16 > start; at -= 16) {
    // The tag's first and fourth character together are rare enough.
    const first = i8x16.eq(v128.load(at), colons)
    const fourth = i8x16.eq(v128.load(at, 3), ems)
    let candidates = i8x16.bitmask(v128.and(first, fourth))
    while (candidates !== 0) {
      const bit = 31 - clz(candidates)
      const tag = at + bit
      if (tag >= start && load<u64>(tag) === tagStart && load<u8>(tag, 8) === blank) return tag + tagLength
      candidates ^= 1 << bit
    }
  }
  return 0
}
