/**
 * Lines whose members a scan has told apart.
 *
 * @module
 */
import type { FoundLines } from '../logs/mllog/line-finder.ts'
import { mllogTag } from '../logs/mllog/tagged-line.ts'
import { LogLine } from './language/log-line.ts'
import { PyDict, type PyValue } from './language/values.ts'
import { readPythonValue } from './python-value.ts'

/** A line of which nothing is read before a rule looks at it. */
export class PlainLine extends LogLine {
  readonly #texts: string
  readonly #start: number
  readonly #end: number
  readonly #valueStart: number
  readonly #metadataStart: number
  #logged: PyValue | undefined
  #metadata: PyValue | undefined

  /**
   * @param at - which of the lines
   * @param index - 0-based among all tagged lines
   */
  constructor({ texts, members, times }: FoundLines, at: number, index: number, place: number) {
    const record = at * 8
    const key = texts.slice(members[record + 2], members[record + 3])
    super({ timestamp: times[at]!, key, index, place })
    this.#texts = texts
    this.#start = members[record]!
    this.#end = members[record + 1]!
    this.#valueStart = members[record + 4]!
    this.#metadataStart = members[record + 6]!
  }

  protected override readFullString(): string {
    // Findings outlive the log: a copy does not hold on to the texts of all its lines.
    return Buffer.from(mllogTag + this.#texts.slice(this.#start, this.#end), 'latin1').toString('latin1')
  }

  protected override readValue(): PyDict {
    const value = new PyDict()
    value.set('value', this.readMember('value')!)
    value.set('metadata', this.readMember('metadata')!)
    return value
  }

  protected override readMember(name: string): PyValue | undefined {
    if (name === 'value') {
      if (this.#logged === undefined) this.#logged = readPythonValue(this.#texts, this.#valueStart)
      return this.#logged
    }
    if (name !== 'metadata') return undefined
    if (this.#metadata === undefined) this.#metadata = readPythonValue(this.#texts, this.#metadataStart)
    return this.#metadata
  }
}
