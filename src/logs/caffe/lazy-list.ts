/**
 * A list whose elements are made when they are looked at, for records that a log may have a million of.
 *
 * @example
 * [...new LazyList(2, () => [1, 2].values()).map(value => 10 * value)] // => [10, 20]
 */
export class LazyList<T> implements Iterable<T> {
  readonly length: number
  readonly #iterate: () => Iterator<T>

  /** @param iterate - begins to make the elements, of which there are `length` */
  constructor(length: number, iterate: () => Iterator<T>) {
    this.length = length
    this.#iterate = iterate
  }

  [Symbol.iterator](): Iterator<T> {
    return this.#iterate()
  }

  /** Each element changed, when it is looked at. */
  map<U>(change: (value: T) => U): LazyList<U> {
    const list = this
    function* changed(): Generator<U> {
      for (const value of list) yield change(value)
    }
    return new LazyList(this.length, changed)
  }

  /** The last element, undefined in an empty list. */
  last(): T | undefined {
    let last: T | undefined
    for (const value of this) last = value
    return last
  }

  /** As `JSON.stringify` wants it. */
  toJSON(): T[] {
    return [...this]
  }
}
