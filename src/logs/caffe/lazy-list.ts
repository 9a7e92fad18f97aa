/**
 * A list that creates its elements on access, for records of which a log may have a million.
 *
 * @example
 * [...new LazyList(2, () => [1, 2].values()).map(value => 10 * value)] // => [10, 20]
 */
export class LazyList<T> implements Iterable<T> {
  readonly length: number
  readonly #iterate: () => Iterator<T>

  /** @param iterate - starts to create the `length` elements */
  constructor(length: number, iterate: () => Iterator<T>) {
    this.length = length
    this.#iterate = iterate
  }

  [Symbol.iterator](): Iterator<T> {
    return this.#iterate()
  }

  /** Maps each element on access. */
  map<U>(change: (value: T) => U): LazyList<U> {
    const list = this
    function* changed(): Generator<U> {
      for (const value of list) yield change(value)
    }
    return new LazyList(this.length, changed)
  }

  /** The last element; undefined if the list is empty. */
  last(): T | undefined {
    let last: T | undefined
    for (const value of this) last = value
    return last
  }

  /** For `JSON.stringify`. */
  toJSON(): T[] {
    return [...this]
  }
}
