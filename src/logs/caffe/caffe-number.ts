/**
 * Numbers as C++ prints them.
 *
 * @module
 */

/**
 * Reads a printed number. NaN and the infinities have different names on Linux and on Windows.
 *
 * @returns null if the text is not a number
 * @example
 * parseCaffeNumber('-nan') // => NaN
 * parseCaffeNumber('5e-06') // => 0.000005
 */
export function parseCaffeNumber(text: string): number | null {
  const number = text === '' ? Number.NaN : Number(text)
  if (!Number.isNaN(number)) return number
  if (/^[+-]?(?:nan(?:\([^)]*\))?|1\.#(?:QNAN|SNAN|IND).*)$/i.test(text)) return Number.NaN
  if (/^\+?(?:inf(?:inity)?|1\.#INF.*)$/i.test(text)) return Number.POSITIVE_INFINITY
  if (/^-(?:inf(?:inity)?|1\.#INF.*)$/i.test(text)) return Number.NEGATIVE_INFINITY
  return null
}
