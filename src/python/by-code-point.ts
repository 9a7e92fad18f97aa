/**
 * Compares two strings by code point, as Python does. (`<` compares UTF-16 units, which put an emoji before `！`.)
 *
 * @returns negative, 0 or positive, as `Array.prototype.sort` wants it
 * @example
 * ['\u{1f600}', '\uff01', 'a'].sort(byCodePoint) // => ['a', '\uff01', '\u{1f600}']
 */
export function byCodePoint(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  // The two halves of a rare character are told apart by the whole character.
  if (at > 0 && isHighSurrogate(a.charCodeAt(at - 1))) at--
  return (a.codePointAt(at) ?? -1) - (b.codePointAt(at) ?? -1)
}

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
