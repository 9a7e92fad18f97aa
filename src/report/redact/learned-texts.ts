/** A longer text counts by this many characters; then everything after them is private, too. */
const longest = 1000

/**
 * Finds learned texts in other texts, whatever their case. A search takes time in proportion to the length of the other text,
 * however many texts are learned.
 *
 * @example
 * new LearnedTexts(['dgx', 'dgx7']).endAt(folded('on DGX7'), 3, () => true) // => 7
 * new LearnedTexts(['dgx', 'dgx7']).endAt(folded('on DGX8'), 3, () => true) // => 6
 */
export class LearnedTexts {
  /** Without case, sorted by code unit, so that texts with the same beginning are neighbours. */
  readonly #texts: readonly string[]
  readonly #firsts: ReadonlySet<string>

  constructor(texts: Iterable<string>) {
    const beginnings = Array.from(texts, text => folded(text).slice(0, longest))
    this.#texts = [...new Set(beginnings)].sort()
    this.#firsts = new Set(this.#texts.map(text => text[0]!))
  }

  /**
   * The end of the longest learned text that begins at a place.
   *
   * @param text - {@link folded}
   * @param fits - whether a match may end at a place
   * @returns null if there is none
   */
  endAt(text: string, at: number, fits: (end: number) => boolean): number | null {
    if (!this.#firsts.has(text[at]!)) return null
    let found: number | null = null
    let from = 0
    let to = this.#texts.length
    // All texts from `from` to `to` begin with the characters that were read.
    for (let length = 1; at + length <= text.length; length++) {
      const unit = text.charCodeAt(at + length - 1)
      from = this.#firstNotBelow(unit, length - 1, from, to)
      to = this.#firstNotBelow(unit + 1, length - 1, from, to)
      if (from === to) break
      if (this.#texts[from]!.length !== length) continue
      if (length === longest) return text.length
      if (fits(at + length)) found = at + length
    }
    return found
  }

  /** The first of some texts whose code unit at an index is not below another; a text that has ended is below all. */
  #firstNotBelow(unit: number, index: number, from: number, to: number): number {
    let [low, high] = [from, to]
    while (low < high) {
      const middle = (low + high) >>> 1
      const text = this.#texts[middle]!
      if (index < text.length && text.charCodeAt(index) >= unit) high = middle
      else low = middle + 1
    }
    return low
  }
}

/**
 * A text without case, of the same length.
 *
 * @example
 * folded('DGX-İ') // => 'dgx-İ'
 */
export function folded(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return text.replace(/./gs, unit => (unit.toLowerCase().length === 1 ? unit.toLowerCase() : unit))
}
