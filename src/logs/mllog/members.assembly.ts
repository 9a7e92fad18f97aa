// The members of tagged lines, in AssemblyScript; part of scan.assembly.ts.
// A line is plain where its text is one JSON object with each of the members that every event has, once, and nothing
// that JSON of Python and of JavaScript would take differently: no escapes, no NaN, no huge numbers, no deep nesting.

import {
  found,
  keyCount,
  keyPlaces,
  keySlotMask,
  keySlots,
  keyTexts,
  keyTextsEnd,
  members,
  mostKeys,
  mostNames,
  names,
  nameTotal as nameTotalPlace,
  times,
  window,
} from './layout.assembly'

// Places in the record of a line.
const textStart: usize = 0
const textEnd: usize = 4
const keyNumber: usize = 8
const valueStart: usize = 12
const metadataStart: usize = 16
const firstName: usize = 20
const nameCount: usize = 24

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

/** Names stored for the lines of this search. */
let nameTotal: u32 = 0

/**
 * Copies the texts of the `count` lines found, without the white space at their ends, one after the other to `texts`, and
 * stores where members of plain lines are in there. Another line has the key number 0.
 * Returns the length of all texts.
 */
export function readMembers(count: i32, texts: usize): u32 {
  let to = texts
  nameTotal = 0
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
    store<u32>(record, <u32>(stop - texts), textEnd)
    if (!isPlain(to, stop, texts, record, times + ((<usize>line) << 3))) store<u32>(record, 0, keyNumber)
    to = stop
  }
  store<u32>(nameTotalPlace, nameTotal)
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
    const value = skipColon(at)
    if (value === 0) return false
    const member = memberNamed(name + 1, length)
    if (member === isMetadata && load<u8>(value) === brace) at = skipMetadata(value, texts, record)
    else at = skipValue(value)
    if (at === 0 || (seen & member) !== 0) return false
    seen |= member
    if (member === isTime && !readTime(value, at, time)) return false
    else if (member === isValue) store<u32>(record, <u32>(value - texts), valueStart)
    else if (member === isMetadata) store<u32>(record, <u32>(value - texts), metadataStart)
    else if (member === isKey) {
      const key = load<u8>(value) === quote ? numberOf(value + 1, at - 1) : 0
      if (key === 0) return false
      store<u32>(record, key, keyNumber)
    }
    at = skipBlanks(at)
  } while (load<u8>(at) === comma)
  return load<u8>(at) === closingBrace && at + 1 === end && seen === allMembers
}

const isKey: i32 = 1
const isValue: i32 = 2
const isMetadata: i32 = 4
const isTime: i32 = 8
const allMembers: i32 = 15

/** 0 for a member that no event has to have. */
function memberNamed(name: usize, length: usize): i32 {
  const start = load<u32>(name)
  if (length === 3 && (start & 0xffffff) === wordKey) return isKey
  if (length === 5 && start === wordValu && load<u8>(name, 4) === 101) return isValue
  if (length === 8 && start === wordMeta && load<u32>(name, 4) === wordData) return isMetadata
  if (length === 7 && start === wordTime && (load<u32>(name, 4) & 0xffffff) === wordUnderMs) return isTime
  return 0
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

/** The number of a key, which lasts as long as this memory; 0 where there are too many. */
function numberOf(start: usize, end: usize): u32 {
  let hash: u32 = 0x811c9dc5
  for (let at = start; at < end; at++) hash = (hash ^ load<u8>(at)) * 0x01000193
  const length = <u32>(end - start)
  let slot = hash & keySlotMask
  while (true) {
    const known = load<u32>(keySlots + ((<usize>slot) << 2))
    if (known === 0) return addKey(start, length, slot)
    const place = keyPlaces + ((<usize>(known - 1)) << 3)
    if (load<u32>(place, 4) === length && sameBytes(load<u32>(place), start, length)) return known
    slot = (slot + 1) & keySlotMask
  }
}

function sameBytes(a: usize, b: usize, length: u32): bool {
  for (let at: u32 = 0; at < length; at++) if (load<u8>(a + at) !== load<u8>(b + at)) return false
  return true
}

function addKey(start: usize, length: u32, slot: u32): u32 {
  const count = load<u32>(keyCount)
  const last = keyPlaces + ((<usize>count) << 3) - 8
  const text = count === 0 ? keyTexts : <usize>(load<u32>(last) + load<u32>(last, 4))
  if (count === mostKeys || text + length > keyTextsEnd) return 0
  memory.copy(text, start, length)
  store<u32>(last + 8, <u32>text)
  store<u32>(last + 8, length, 4)
  store<u32>(keySlots + ((<usize>slot) << 2), count + 1)
  store<u32>(keyCount, count + 1)
  return count + 1
}

/** Stores where the names in metadata are; gives where these end, 0 where they are not plain. */
function skipMetadata(at: usize, texts: usize, record: usize): usize {
  store<u32>(record, nameTotal, firstName)
  store<u32>(record, 0, nameCount)
  const first = skipBlanks(at + 1)
  if (load<u8>(first) === closingBrace) return first + 1
  let count: u32 = 0
  do {
    const name = skipBlanks(at + 1)
    const nameEnd = skipString(name)
    const value: usize = nameEnd === 0 ? 0 : skipColon(nameEnd)
    if (value === 0 || nameTotal === mostNames) return 0
    const entry = names + <usize>nameTotal * 12
    store<u32>(entry, <u32>(name + 1 - texts))
    store<u32>(entry, <u32>(nameEnd - 1 - texts), 4)
    store<u32>(entry, <u32>(value - texts), 8)
    nameTotal++
    count++
    at = skipValue(value)
    if (at === 0) return 0
    at = skipBlanks(at)
  } while (load<u8>(at) === comma)
  store<u32>(record, count, nameCount)
  return load<u8>(at) === closingBrace ? at + 1 : 0
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
  return at === 0 ? 0 : skipColon(at)
}

/** Where the value begins of the member whose name ends here. */
function skipColon(at: usize): usize {
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
