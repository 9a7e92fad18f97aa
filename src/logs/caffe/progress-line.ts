/**
 * The most frequent lines of a log: `Iteration 20, loss = 6.9` and `Iteration 20, lr = 0.02`.
 *
 * @module
 */

/** A parsed progress line. One object is reused for all lines. */
export interface ProgressLine {
  kind: 'loss' | 'rate' | 'test' | 'none'
  iteration: number
  /** First byte of the value, or of the test's `Testing net`. */
  value: number
}

const COMMA = 0x2c
const SPACE = 0x20
const I = 0x49
const L = 0x6c
const O = 0x6f
const R = 0x72
const SMALL_T = 0x74
const T = 0x54
/** Bytes of `Iteration `. */
const WORD_BYTES = 10

/**
 * Reads a progress line of any Caffe version. Skips speeds in parentheses and epochs between iteration and loss, and
 * the text after a rate.
 *
 * @param from - first byte of the message
 * @param into - where the answer goes; `none` for any other message
 * @example
 * const text = Buffer.from('Iteration 100 (4.7 iter/s, 21.2s/100 iters), loss = 0.22')
 * readProgressLine(text, 0, text.length, into)
 * into // => { kind: 'loss', iteration: 100, value: 52 }
 */
export function readProgressLine(bytes: Buffer, from: number, end: number, into: ProgressLine): void {
  into.kind = 'none'
  // No other message begins with these bytes and has a digit there.
  if (bytes[from] !== I || bytes[from + 1] !== SMALL_T || bytes[from + WORD_BYTES - 1] !== SPACE) return
  let at = from + WORD_BYTES
  const digits = at
  let iteration = 0
  for (let byte = bytes[at]!; byte >= 0x30 && byte <= 0x39 && at < end; byte = bytes[at]!) {
    iteration = 10 * iteration + byte - 0x30
    at += 1
  }
  if (at === digits) return
  into.iteration = iteration
  for (; at + 7 < end; at += 1) {
    if (bytes[at] !== COMMA || bytes[at + 1] !== SPACE) continue
    const first = bytes[at + 2]
    const second = bytes[at + 3]
    if (first === L && second === O) into.kind = 'loss'
    else if (first === L && second === R) into.kind = 'rate'
    else if (first === T) into.kind = 'test'
    else continue
    into.value = at + (into.kind === 'loss' ? 9 : into.kind === 'rate' ? 7 : 2)
    return
  }
}
