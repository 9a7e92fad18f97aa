import type { FoundLines } from '../logs/mllog/line-finder.ts'
import { readPythonValue } from '../python/python-value.ts'
import { PyDict, type PyValue } from '../python/values.ts'

/** The metadata of a plain line. While rules only read single immutable values, no other values are parsed. */
export class MetadataDict extends PyDict {
  readonly #lines: FoundLines
  readonly #line: number

  /** @param line - index of the line; its metadata must be an object */
  constructor(lines: FoundLines, line: number) {
    super()
    this.#lines = lines
    this.#line = line
  }

  override has(key: PyValue): boolean {
    if (this.isFilled || typeof key !== 'string') return super.has(key)
    return this.#valueStart(key) !== undefined
  }

  override get(key: PyValue): PyValue | undefined {
    if (this.isFilled || typeof key !== 'string') return super.get(key)
    const start = this.#valueStart(key)
    if (start === undefined) return undefined
    const { texts } = this.#lines
    const canChange = texts[start] === '{' || texts[start] === '['
    return canChange ? super.get(key) : readPythonValue(texts, start)
  }

  protected override fill(): void {
    const { members, texts } = this.#lines
    const whole = readPythonValue(texts, members[this.#line * 8 + 4]) as PyDict
    for (const [key, value] of whole.entries()) this.set(key, value)
  }

  /** If a name occurs twice, the last one counts. */
  #valueStart(key: string): number | undefined {
    const { members, names, texts } = this.#lines
    const first = members[this.#line * 8 + 5]!
    for (let name = first + members[this.#line * 8 + 6]! - 1; name >= first; name--) {
      const start = names[name * 3]!
      const length = names[name * 3 + 1]! - start
      if (length === key.length && texts.startsWith(key, start)) return names[name * 3 + 2]
    }
    return undefined
  }
}
