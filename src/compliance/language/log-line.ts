/**
 * A line of the log, as rules see it.
 *
 * @module
 */
import type { PyValue } from './values.ts'

/** What is known of a line before a rule looks into it. */
export interface LineMembers {
  readonly timestamp: PyValue
  readonly key: PyValue
  /** 0-based among the tagged lines. */
  readonly index: number
  readonly place: number | null
}

/** What rules see under the names `ll` and `line`. Much of it is made once a rule looks at it. */
export abstract class LogLine {
  /** Milliseconds (ruleset 0.6: seconds). */
  timestamp: PyValue
  key: PyValue
  /** 1-based line of the file, null for one that rules have made; rules do not see it. */
  readonly place: number | null
  readonly #index: number
  #lineno: PyValue | undefined
  #fullString: PyValue | undefined
  #value: PyValue | undefined

  constructor({ timestamp, key, index, place }: LineMembers) {
    this.timestamp = timestamp
    this.key = key
    this.place = place
    this.#index = index
  }

  /** 0-based among the tagged lines. */
  get lineno(): PyValue {
    if (this.#lineno === undefined) this.#lineno = BigInt(this.#index)
    return this.#lineno
  }

  set lineno(lineno: PyValue) {
    this.#lineno = lineno
  }

  /** The line from its tag on. */
  get fullString(): PyValue {
    if (this.#fullString === undefined) this.#fullString = this.readFullString()
    return this.#fullString
  }

  set fullString(text: PyValue) {
    this.#fullString = text
  }

  /** What rules see under the name `v`. */
  get value(): PyValue {
    if (this.#value === undefined) this.#value = this.readValue()
    return this.#value
  }

  set value(value: PyValue) {
    this.#value = value
  }

  /** `v[name]` where that is known without making all of `v`. */
  member(name: string): PyValue | undefined {
    return this.#value === undefined ? this.readMember(name) : undefined
  }

  /** A line with the same members, the same objects among them. */
  copy(): LogLine {
    const { timestamp, key, lineno, fullString, value } = this
    const copy = new GivenLine({ timestamp, key, index: 0, place: null }, fullString, () => value)
    copy.lineno = lineno
    return copy
  }

  protected abstract readFullString(): PyValue
  protected abstract readValue(): PyValue

  protected readMember(_name: string): PyValue | undefined {
    return undefined
  }
}

/** A line whose value is given, or what reads it. */
export class GivenLine extends LogLine {
  readonly #text: PyValue
  readonly #read: () => PyValue

  constructor(members: LineMembers, text: PyValue, read: () => PyValue) {
    super(members)
    this.#text = text
    this.#read = read
  }

  protected override readFullString(): PyValue {
    return this.#text
  }

  protected override readValue(): PyValue {
    return this.#read()
  }
}
