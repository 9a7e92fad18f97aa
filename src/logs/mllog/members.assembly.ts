// The members of tagged lines, in AssemblyScript; part of scan.assembly.ts.
// A line is plain where its text is one JSON object with each of the members that every event has, once, and nothing
// that JSON of Python and of JavaScript would take differently: no escapes, no NaN, no huge numbers, no deep nesting.

import { found, members, times, window } from './layout.assembly'

const textStart: usize = 0
const keyStart: usize = 8

const blank: u8 = 32
const quote: u8 = 34
const comma: u8 = 44
const minus: u8 = 45
const point: u8 = 46
const zero: u8 = 48
const colon: u8 = 58
const bracket: u8 = 91
const backslash: u8 = 92
const closingBracket: u8 = 93
const brace: u8 = 123
const closingBrace: u8 = 125

const mostDigits: usize = 15
/** Python does not read integers of more than 4300 digits. */
const longestNumber: usize = 4000
const deepest: i32 = 60

/** As the first characters of a word, lowest first. */
const wordKey: u32 = 0x79656b
const wordValu: u32 = 0x756c6176
const wordTime: u32 = 0x656d6974
const wordUnderMs: u32 = 0x736d5f
const wordMeta: u32 = 0x6174656d
const wordData: u32 = 0x61746164
const wordTrue: u32 = 0x65757274
const wordAlse: u32 = 0x65736c61
const wordNull: u32 = 0x6c6c756e

/**
 * Copies the texts of the `count` lines found, without the white space at their ends, one after the other to `texts`, and
 * stores where members of plain lines are in there. The key of another line ends at 0.
 * Returns the length of all texts.
 */
export function readMembers(count: i32, texts: usize): u32 {
  let to = texts
  for (let line: i32 = 0; line < count; line++) {
    const entry = found + ((<usize>line) << 4)
    const from = window + load<u32>(entry, 8)
    const end = trimEnd(from, window + load<u32>(entry, 4))
    const record = members + ((<usize>line) << 5)
    memory.copy(to, from, end - from)
    const stop = to + (end - from)
    // Ends the text, so that nothing reads past it.
    store<u32>(stop, 0)
    store<u32>(record, <u32>(to - texts), textStart)
    store<u32>(record, <u32>(stop - texts), textStart + 4)
    if (!isPlain(to, stop, texts, record, times + ((<usize>line) << 3))) store<u32>(record, 0, keyStart + 4)
    to = stop
  }
  return <u32>(to - texts)
}

function isPlain(at: usize, end: usize, texts: usize, record: usize, time: usize): bool {
  if (load<u8>(at) !== brace) return false
  let seen: i32 = 0
  do {
    const name = skipBlanks(at + 1)
    at = skipString(name)
    if (at === 0) return false
    const length = at - name - 2
    at = skipBlanks(at)
    if (load<u8>(at) !== colon) return false
    at = skipBlanks(at + 1)
    const value = at
    at = skipValue(at)
    if (at === 0) return false
    const member = memberNamed(name + 1, length)
    if (member >= 0) {
      if (seen & (1 << member)) return false
      seen |= 1 << member
      if (member === 3) {
        if (!readTime(value, at, time)) return false
      } else {
        if (member === 0 && load<u8>(value) !== quote) return false
        const inside: usize = member === 0 ? 1 : 0
        const field = record + keyStart + ((<usize>member) << 3)
        store<u32>(field, <u32>(value + inside - texts))
        store<u32>(field, <u32>(at - inside - texts), 4)
      }
    }
    at = skipBlanks(at)
  } while (load<u8>(at) === comma)
  return load<u8>(at) === closingBrace && at + 1 === end && seen === 15
}

/** 0 for the key, 1 for the value, 2 for the metadata, 3 for the time, -1 for any other. */
function memberNamed(name: usize, length: usize): i32 {
  const start = load<u32>(name)
  if (length === 3 && (start & 0xffffff) === wordKey) return 0
  if (length === 5 && start === wordValu && load<u8>(name, 4) === 101) return 1
  if (length === 8 && start === wordMeta && load<u32>(name, 4) === wordData) return 2
  if (length === 7 && start === wordTime && (load<u32>(name, 4) & 0xffffff) === wordUnderMs) return 3
  return -1
}

/** Stores a time that is a whole number, as nearly all are. */
function readTime(at: usize, end: usize, time: usize): bool {
  if (end - at > mostDigits) return false
  let number: u64 = 0
  for (; at < end; at++) {
    const digit = load<u8>(at) - zero
    if (digit > 9) return false
    number = number * 10 + digit
  }
  store<f64>(time, <f64>number)
  return true
}

/** Where the value ends that begins here, 0 where it is not plain. */
function skipValue(at: usize): usize {
  let depth: i32 = 0
  // One bit for each bracket that is open: 1 for a brace.
  let braces: u64 = 0
  while (true) {
    const first = load<u8>(at)
    if (first === brace || first === bracket) {
      if (++depth > deepest) return 0
      braces = (braces << 1) | (first === brace ? 1 : 0)
      at = skipBlanks(at + 1)
      const next = load<u8>(at)
      if (next !== (first === brace ? closingBrace : closingBracket)) {
        if (first === brace) at = skipName(at)
        if (at === 0) return 0
        continue
      }
    } else {
      at = skipScalar(at, first)
      if (at === 0) return 0
      if (depth === 0) return at
      at = skipBlanks(at)
    }
    // A value has ended, or an empty bracket is at its end.
    while (true) {
      const next = load<u8>(at)
      const inBrace = (braces & 1) !== 0
      if (next === comma) {
        at = skipBlanks(at + 1)
        if (inBrace) at = skipName(at)
        if (at === 0) return 0
        break
      }
      if (next !== (inBrace ? closingBrace : closingBracket)) return 0
      at++
      braces >>= 1
      if (--depth === 0) return at
      at = skipBlanks(at)
    }
  }
}

/** Where the value begins of the member whose name begins here, 0 where that is not plain. */
function skipName(at: usize): usize {
  at = skipString(at)
  if (at === 0) return 0
  at = skipBlanks(at)
  return load<u8>(at) === colon ? skipBlanks(at + 1) : 0
}

function skipScalar(at: usize, first: u8): usize {
  if (first === quote) return skipString(at)
  if (first === 110) return load<u32>(at) === wordNull ? at + 4 : 0
  if (first === 116) return load<u32>(at) === wordTrue ? at + 4 : 0
  if (first === 102) return load<u32>(at, 1) === wordAlse ? at + 5 : 0
  return skipNumber(at)
}

/** Where the string ends that begins here, 0 where it has escapes or control characters, or no end. */
function skipString(at: usize): usize {
  if (load<u8>(at) !== quote) return 0
  at++
  while (true) {
    const block = v128.load(at)
    const special = v128.or(
      v128.or(i8x16.eq(block, i8x16.splat(quote)), i8x16.eq(block, i8x16.splat(backslash))),
      i8x16.lt_u(block, i8x16.splat(blank)),
    )
    const bits = i8x16.bitmask(special)
    if (bits !== 0) {
      at += ctz(bits)
      return load<u8>(at) === quote ? at + 1 : 0
    }
    at += 16
  }
}

function skipNumber(at: usize): usize {
  const start = at
  if (load<u8>(at) === minus) at++
  const digits = at
  at = skipDigits(at)
  if (at === digits || (load<u8>(digits) === zero && at > digits + 1)) return 0
  if (load<u8>(at) === point) {
    const fraction = at + 1
    at = skipDigits(fraction)
    if (at === fraction) return 0
  }
  if ((load<u8>(at) | 32) === 101) {
    at++
    const sign = load<u8>(at)
    if (sign === minus || sign === 43) at++
    const exponent = at
    at = skipDigits(exponent)
    if (at === exponent) return 0
  }
  return at - start > longestNumber ? 0 : at
}

function skipDigits(at: usize): usize {
  while (load<u8>(at) - zero <= 9) at++
  return at
}

/** The blanks and tabs that JSON allows; it allows line ends too, which are in no line. */
function skipBlanks(at: usize): usize {
  while (load<u8>(at) === blank || load<u8>(at) === 9) at++
  return at
}

/** End of the text without the white space at its end, as Python's `str.strip` sees it. */
function trimEnd(start: usize, end: usize): usize {
  while (end > start && isPythonSpace(load<u8>(end - 1))) end--
  return end
}

function isPythonSpace(byte: u8): bool {
  return byte === blank || byte - 9 <= 4 || byte - 28 <= 3 || byte === 0x85 || byte === 0xa0
}
