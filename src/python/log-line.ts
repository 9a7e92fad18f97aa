/**
 * A line of the log, as rules see it.
 *
 * @module
 */
import type { PyValue } from './values.ts'

/** What rules see under the names `ll` and `line`. All but the key is made once a rule looks at it. */
export abstract class LogLine {
  key: PyValue
  #timestamp: PyValue | undefined
  #lineno: PyValue | undefined
  #fullString: PyValue | undefined
  #value: PyValue | undefined

  constructor(key: PyValue) {
    this.key = key
  }

  /** 1-based line of the file, null for one that rules have made; rules do not see it. */
  abstract readonly place: number | null

  /** Milliseconds (ruleset 0.6: seconds). */
  get timestamp(): PyValue {
    if (this.#timestamp === undefined) this.#timestamp = this.readTimestamp()
    return this.#timestamp
  }

  set timestamp(timestamp: PyValue) {
    this.#timestamp = timestamp
  }

  /** 0-based among the tagged lines. */
  get lineno(): PyValue {
    if (this.#lineno === undefined) this.#lineno = this.readLineno()
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

  /** Whether `v` has the members that a line has by the rules, and {@link member} gives them without making all of `v`. */
  get hasMembers(): boolean {
    return this.isPlain && this.#value === undefined
  }

  /** `v[name]` where that is known without making all of `v`. */
  member(name: string): PyValue | undefined {
    return this.hasMembers ? this.readMember(name) : undefined
  }

  /** A line with the same members, the same objects among them. */
  copy(): LogLine {
    const { timestamp, key, lineno, fullString, value } = this
    return new GivenLine({ timestamp, key, lineno, place: null, fullString }, () => value)
  }

  protected abstract readTimestamp(): PyValue
  protected abstract readLineno(): PyValue
  protected abstract readFullString(): PyValue
  protected abstract readValue(): PyValue

  protected get isPlain(): boolean {
    return false
  }

  protected readMember(_name: string): PyValue | undefined {
    return undefined
  }
}

/** The members of a line that has been read. */
export interface LineMembers {
  readonly timestamp: PyValue
  readonly key: PyValue
  readonly lineno: PyValue
  readonly fullString: PyValue
  readonly place: number | null
}

/** A line whose members are given; what gives its value is called once a rule looks at it. */
export class GivenLine extends LogLine {
  readonly #members: LineMembers
  readonly #value: () => PyValue

  constructor(members: LineMembers, value: () => PyValue) {
    super(members.key)
    this.#members = members
    this.#value = value
  }

  override get place(): number | null {
    return this.#members.place
  }

  protected override readTimestamp(): PyValue {
    return this.#members.timestamp
  }

  protected override readLineno(): PyValue {
    return this.#members.lineno
  }

  protected override readFullString(): PyValue {
    return this.#members.fullString
  }

  protected override readValue(): PyValue {
    return this.#value()
  }
}
