// Finds the lines of a Caffe log that must be read, in AssemblyScript: `node scripts/assemble.mjs` compiles it into
// sieve.wasm.ts. It leaves out only lines that RankLog (rank-log.ts) would skip; in doubt it keeps a line.
//
// Memory: the state in the first page, then a table of messages, then the lines found, then the window.

/** Where the next call continues, and the number of lines before that position. */
const position: usize = 0
const lineCount: usize = 4
/** Whether to keep every output of the train net, and every display. */
const trainOutputs: usize = 8
const displays: usize = 12
/** A byte for each pair of first letters: 1 for messages that may matter. */
const openings: usize = 65536
/** Five numbers for each line: start, end, lines up to it, losses and rates left out since the line before. */
const found: usize = 131072
const entrySize: usize = 20
const mostFound: i32 = 2048
const window: usize = 196608

const space: u8 = 32
const lineFeed: u8 = 10
const carriageReturn: u8 = 13
const colon: u8 = 58
const comma: u8 = 44
const opened: u8 = 91
const closed: u8 = 93
const hash: u8 = 35
const zero: u8 = 48
const letterE: u8 = 69
const letterI: u8 = 73
const letterL: u8 = 108
const letterR: u8 = 114
const letterT: u8 = 84
const smallE: u8 = 101
const letterW: u8 = 87
const caff: u32 = 0x66666163
/** `It`, `, lo`, `, lr` and `, T`, first character lowest. */
const it: u16 = 0x7449
const loss: u32 = 0x6f6c202c
const rate: u32 = 0x726c202c
const test: u32 = 0x54202c00
/** Numbers with more digits are left to the reader, which rounds them. */
const mostDigits: usize = 15

const message = 0
const passed = 1
const lossDisplay = 2
const rateDisplay = 3
const testHead = 4
const testOutput = 5

// The latest display.
let day: u32 = 0
let thread: u64 = 0
let iteration: u64 = 0
/** Where the latest number ended. */
let numberEnd: usize = 0

/**
 * Searches the first `size` bytes of the window, which end with a line feed, from where it stopped.
 * Returns how many lines it keeps; if this is `mostFound`, call it again.
 */
export function sift(size: usize): i32 {
  const last = window + size
  let at = window + load<u32>(position)
  let lines = load<u32>(lineCount)
  let count: i32 = 0
  let entry = found - entrySize
  // Of a series of displays the first and the latest are kept. The latest is left out if the head of a test follows,
  // which carries the same information. Tests do not end a series.
  let latest = message
  let replaceable = false
  while (at < last && count < mostFound) {
    const feed = byteAt(lineFeed, at, last)
    const end = feed > at && load<u8>(feed - 1) === carriageReturn ? feed - 1 : feed
    lines++
    const dayBefore = day
    const threadBefore = thread
    const iterationBefore = iteration
    const kind = kindOf(at, end)
    if (kind !== passed) {
      const isDisplay = kind === lossDisplay || kind === rateDisplay
      const follows =
        latest !== message &&
        (isDisplay || kind === testHead) &&
        day === dayBefore &&
        thread === threadBefore &&
        iteration >= iterationBefore
      if (follows && replaceable) {
        const counter = entry + (latest === lossDisplay ? 12 : 16)
        store<u32>(counter, load<u32>(counter) + 1)
      } else {
        entry += entrySize
        count++
        store<u64>(entry, 0, 12)
      }
      store<u32>(entry, <u32>(at - window))
      store<u32>(entry, <u32>(end - window), 4)
      store<u32>(entry, lines, 8)
      replaceable = follows && isDisplay
      if (isDisplay) latest = kind
      else if (!follows && !(kind === testOutput && latest !== message)) latest = message
    }
    at = feed + 1
  }
  store<u32>(position, <u32>(at - window))
  store<u32>(lineCount, lines)
  return count
}

/** Classifies a line, and reads it if it is a display. */
function kindOf(start: usize, end: usize): i32 {
  const severity = load<u8>(start)
  if (severity !== letterI && severity !== letterW && severity !== letterE) return message
  // Four more bytes before the time mean that the head has a year.
  const time = load<u8>(start, 5) === space ? start + 6 : start + 10
  if (load<u8>(time, 2) !== colon || load<u8>(time, 5) !== colon || load<u8>(time - 1) !== space)
    return message
  let next = time + 16
  while (load<u8>(next) === space) next++
  const number = numberAt(next)
  const source = numberEnd + 1
  if (numberEnd - next > mostDigits || load<u32>(source) === caff) return message
  // A name and a number are longer than this.
  next = byteAt(closed, numberEnd + 5, end)
  if (next >= end) return message
  const text = load<u8>(next, 1) === space ? next + 2 : next + 1
  const opening = load<u16>(text)
  if (load<u8>(openings + opening) === 0) return passed
  // NVCaffe 0.17 puts the device before its displays: "    [0.0] Iteration 100".
  const isIndented = <u8>opening === space
  const display = isIndented && load<u8>(text, 4) === opened ? byteAt(closed, text, end) + 2 : text
  if (load<u16>(display) === it && load<u32>(displays) === 0) {
    const kind = displayAt(display, end)
    // The year comes before the day, so heads with and without a year differ here.
    day = load<u32>(time - 5) ^ <u32>(time - start)
    thread = number
    return kind
  }
  if (!isIndented || load<u8>(text, 4) !== letterT) return message
  const second = load<u8>(text, 5)
  if (second === letterR) return load<u32>(trainOutputs) === 0 ? passed : message
  return second === smallE ? testOutput : message
}

/** Classifies a message that begins with `It`. A value that may not be finite does not count as a display here. */
function displayAt(text: usize, end: usize): i32 {
  if (load<u8>(text, 9) !== space) return message
  let at = text + 10
  iteration = numberAt(at)
  if (numberEnd === at || numberEnd - at > mostDigits) return message
  for (at = numberEnd; at < end; at += 16) {
    const letters = v128.load(at, 2)
    const isWord = v128.or(i8x16.eq(letters, i8x16.splat(letterL)), i8x16.eq(letters, i8x16.splat(letterT)))
    let bits = i8x16.bitmask(v128.and(i8x16.eq(v128.load(at), i8x16.splat(comma)), isWord))
    for (; bits !== 0; bits &= bits - 1) {
      const place = at + ctz(bits)
      const word = load<u32>(place)
      if (place + 7 >= end) return message
      if (word << 8 === test) return testHead
      if (word === rate) return rateDisplay
      if (word === loss)
        return isDigit(load<u8>(place, 9)) && load<u8>(place, 11) !== hash ? lossDisplay : message
    }
  }
  return message
}

/** The number of up to 16 digits at a position, combined from the units up: digits, pairs, fours, all. */
function numberAt(start: usize): u64 {
  const digits = i8x16.sub(v128.load(start), i8x16.splat(zero))
  const count = ctz(~i8x16.bitmask(i8x16.lt_u(digits, i8x16.splat(10))))
  numberEnd = start + count
  const places = i8x16.sub(
    i8x16.splat(<i8>count - 1),
    i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15),
  )
  // A negative index yields zero.
  const units = i8x16.swizzle(digits, places)
  const even = v128.and(units, i16x8.splat(0xff))
  const pairs = i16x8.add(even, i16x8.mul(i16x8.shr_u(units, 8), i16x8.splat(10)))
  const fours = i32x4.dot_i16x8_s(pairs, i16x8(1, 100, 1, 100, 1, 100, 1, 100))
  const low = <u64>i32x4.extract_lane(fours, 0) + 10_000 * <u64>i32x4.extract_lane(fours, 1)
  const high = <u64>i32x4.extract_lane(fours, 2) + 10_000 * <u64>i32x4.extract_lane(fours, 3)
  return low + 100_000_000 * high
}

function isDigit(byte: u8): bool {
  return byte >= zero && byte < zero + 10
}

/** The first position of a byte from a start on, or a position past the end. */
function byteAt(byte: u8, from: usize, end: usize): usize {
  const sought = i8x16.splat(byte)
  let at = from
  let bits = equalBits(at, sought)
  while (bits === 0 && at < end) {
    at += 32
    bits = equalBits(at, sought)
  }
  return at + ctz(bits)
}

/** One bit for each of 32 bytes. */
function equalBits(at: usize, byte: v128): u32 {
  const low = i8x16.bitmask(i8x16.eq(v128.load(at), byte))
  return low | (i8x16.bitmask(i8x16.eq(v128.load(at, 16), byte)) << 16)
}
