/**
 * The head that glog puts before each message: `I0421 13:03:25.847647 21831 caffe.cpp:185] Using GPUs 0`.
 *
 * @module
 */

const SPACE = 0x20
const COLON = 0x3a
const CLOSING = 0x5d
/** Bytes of a time and the space after it: `13:03:25.847647 `. */
const TIME_BYTES = 16

/** Where the parts of a line begin. One object is reused for all lines, because most lines are discarded. */
export interface LineParts {
  /** Rank from the prefix of `mpiexec -l` or `srun -l`; -1 without a prefix. */
  rank: number
  /** First byte after the rank. */
  start: number
  /** Thread number; -1 if the line has no head. */
  thread: number
  /** First byte of the name of the source file. */
  source: number
  /** First byte of the message, or of the text if the line has no head. */
  message: number
}

/**
 * Finds the parts of a line without creating a string.
 *
 * @param into - where the answer goes
 * @example
 * splitLine(Buffer.from('[3] I0427 11:07:09.608289   125 net.cpp:375] Memory'), 0, 51, into)
 * into // => { rank: 3, start: 4, thread: 125, source: 32, message: 45 }
 */
export function splitLine(bytes: Buffer, start: number, end: number, into: LineParts): void {
  into.rank = -1
  into.thread = -1
  let at = start
  const first = bytes[at]!
  if (first === 0x5b || first === SPACE || isDigit(first)) at = splitRank(bytes, start, end, into)
  into.start = at
  into.message = at
  // Four more bytes before the time mean that the head has a year.
  const time = bytes[at + 5] === SPACE ? at + 6 : at + 10
  if (bytes[time + 2] !== COLON || bytes[time + 5] !== COLON || bytes[time - 1] !== SPACE) return
  if (!isSeverity(bytes[at]!)) return
  let next = time + TIME_BYTES
  while (bytes[next] === SPACE) next += 1
  let thread = 0
  for (let byte = bytes[next]!; byte >= 0x30 && byte <= 0x39; byte = bytes[next]!) {
    thread = 10 * thread + byte - 0x30
    next += 1
  }
  into.source = next + 1
  // A name and a number are longer than this.
  next += 5
  while (bytes[next] !== CLOSING && next < end) next += 1
  if (next >= end) return
  into.thread = thread
  into.message = bytes[next + 1] === SPACE ? next + 2 : next + 1
}

/** Reads `[3] ` or `  3: ` and returns the position after it. */
function splitRank(bytes: Buffer, start: number, end: number, into: LineParts): number {
  let at = start
  while (bytes[at] === SPACE && at < end) at += 1
  const bracketed = bytes[at] === 0x5b
  if (bracketed) at += 1
  let rank = 0
  const digits = at
  for (; at < end && isDigit(bytes[at]!); at += 1) rank = 10 * rank + bytes[at]! - 0x30
  if (at === digits || bytes[at] !== (bracketed ? CLOSING : COLON)) return start
  at += 1
  // An empty line of a rank ends with its prefix.
  if (at < end && bytes[at] !== SPACE && bytes[at] !== 0x09) return start
  into.rank = rank
  return Math.min(at + 1, end)
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39
}

function isSeverity(byte: number): boolean {
  return byte === 0x49 || byte === 0x57 || byte === 0x45 || byte === 0x46
}

/** When a line was written. One object is reused for all lines. */
export interface LineTime {
  /** Set by glog 0.6 and later; 0 otherwise. */
  year: number
  month: number
  day: number
  /** Seconds since midnight, with microseconds. */
  seconds: number
}

/**
 * Reads the time of a line in which {@link splitLine} found a head.
 *
 * @param start - first byte of the head
 * @param into - where the answer goes
 * @example
 * readTime(Buffer.from('I0421 13:03:25.500000 21831 caffe.cpp:185] Using GPUs 0'), 0, into)
 * into // => { year: 0, month: 4, day: 21, seconds: 47005.5 }
 */
export function readTime(bytes: Buffer, start: number, into: LineTime): void {
  const dated = bytes[start + 5] !== SPACE
  const at = dated ? start + 5 : start + 1
  into.year = dated ? 100 * two(bytes, start + 1) + two(bytes, start + 3) : 0
  into.month = two(bytes, at)
  into.day = two(bytes, at + 2)
  const micros = 1e4 * two(bytes, at + 14) + 1e2 * two(bytes, at + 16) + two(bytes, at + 18)
  into.seconds = 3600 * two(bytes, at + 5) + 60 * two(bytes, at + 8) + two(bytes, at + 11) + micros / 1e6
}

function two(bytes: Buffer, at: number): number {
  return 10 * bytes[at]! + bytes[at + 1]! - 11 * 0x30
}
