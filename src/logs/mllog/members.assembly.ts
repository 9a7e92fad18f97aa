// The members of tagged lines, in AssemblyScript; part of scan.assembly.ts.
// A line is plain if its text is one JSON object that json.assembly.ts can skip, with each member of an event exactly
// once.

import {
  blank,
  brace,
  closingBrace,
  comma,
  quote,
  skipBlanks,
  skipColon,
  skipString,
  skipValue,
  zero,
} from './json.assembly'
import { numberOf } from './keys.assembly'
import {
  found,
  members,
  mostNames,
  names,
  nameTotal as nameTotalPlace,
  times,
  window,
} from './layout.assembly'

// Offsets in the record of a line.
const textStart: usize = 0
const textEnd: usize = 4
const keyNumber: usize = 8
const valueStart: usize = 12
const metadataStart: usize = 16
const firstName: usize = 20
const nameCount: usize = 24

const mostDigits: usize = 15

/** Words as numbers, their first characters lowest. */
const wordKey: u32 = 0x79656b
const wordValu: u32 = 0x756c6176
const wordTime: u32 = 0x656d6974
const wordUnderMs: u32 = 0x736d5f
const wordMeta: u32 = 0x6174656d
const wordData: u32 = 0x61746164

/** Number of names stored for the lines of this search. */
let nameTotal: u32 = 0

/**
 * Copies the texts of the `count` lines found, without trailing white space, to `texts`, one after the other, and
 * stores where the members of plain lines are. Other lines get the key number 0.
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
    // Terminates the text, so no reader runs past it.
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

/** 0 for a member that is not required. */
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

/** Stores where the names in metadata are; returns where the metadata ends, or 0 if it is not plain. */
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

/** End of the text without trailing white space, as Python's `str.strip` sees it. */
function trimEnd(start: usize, end: usize): usize {
  while (end > start && isPythonSpace(load<u8>(end - 1))) end--
  return end
}

function isPythonSpace(byte: u8): bool {
  return byte === blank || byte - 9 <= 4 || byte - 28 <= 3 || byte === 0x85 || byte === 0xa0
}
