/**
 * Looks at single places of a line, without making a string of it.
 *
 * @module
 */

const CAFFE_CPP = Buffer.from('caffe.cpp:')

/** Whether the caffe tool itself wrote a line. The results of "caffe test" can have any name; only the tool prints them. */
export function isCaffeTool(bytes: Buffer, source: number): boolean {
  return bytes[source] === CAFFE_CPP[0] && CAFFE_CPP.compare(bytes, source, source + CAFFE_CPP.length) === 0
}

/** The number in `Testing net (#0)`. */
export function netOf(bytes: Buffer, start: number, end: number): number {
  let at = start
  while (at < end && bytes[at] !== 0x23) at += 1
  let net = 0
  for (at += 1; at < end && bytes[at]! >= 0x30 && bytes[at]! <= 0x39; at += 1)
    net = 10 * net + bytes[at]! - 0x30
  return net
}

/** Whether the first bytes of a printed number are those of a NaN or an infinity. */
export function mayBeNonFinite(bytes: Buffer, at: number): boolean {
  const first = bytes[at] === 0x2d ? bytes[at + 1]! : bytes[at]!
  return first > 0x39 || bytes[at + 2] === 0x23
}
