/** End of the text without trailing white space, as Python's `str.strip` sees it in Latin-1. */
export function trimEnd(window: Uint8Array, start: number, end: number): number {
  let last = end
  while (last > start && isPythonSpace(window[last - 1]!)) last--
  return last
}

const isPythonSpace = (byte: number) =>
  byte === 32 || (byte >= 9 && byte <= 13) || (byte >= 28 && byte <= 31) || byte === 0x85 || byte === 0xa0
