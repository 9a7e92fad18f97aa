// Skips JSON values, in AssemblyScript; part of scan.assembly.ts.
// It skips only JSON that Python and JavaScript read alike: no escapes, no NaN, no huge numbers, no deep nesting. The
// text ends with a byte 0, which JSON never contains.

export const blank: u8 = 32
export const quote: u8 = 34
export const comma: u8 = 44
const minus: u8 = 45
const point: u8 = 46
export const zero: u8 = 48
export const colon: u8 = 58
const bracket: u8 = 91
const backslash: u8 = 92
const closingBracket: u8 = 93
export const brace: u8 = 123
export const closingBrace: u8 = 125

/** Python does not read integers of more than 4300 digits. */
const longestNumber: usize = 4000
const deepest: i32 = 60

/** Words as numbers, their first characters lowest. */
const wordTrue: u32 = 0x65757274
const wordAlse: u32 = 0x65736c61
const wordNull: u32 = 0x6c6c756e

/** The end of the value that begins here, or 0 if it is not plain. */
export function skipValue(at: usize): usize {
  let depth: i32 = 0
  // One bit for each open bracket: 1 for a brace.
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

/** The start of the value of the member whose name begins here, or 0 if it is not plain. */
function skipName(at: usize): usize {
  at = skipString(at)
  return at === 0 ? 0 : skipColon(at)
}

/** The start of the value of the member whose name ends here. */
export function skipColon(at: usize): usize {
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

/** The end of the string that begins here, or 0 if it has escapes, control characters or no end. */
export function skipString(at: usize): usize {
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

/** Skips the blanks and tabs that JSON allows. It allows line ends too, but no line contains them. */
export function skipBlanks(at: usize): usize {
  while (load<u8>(at) === blank || load<u8>(at) === 9) at++
  return at
}
