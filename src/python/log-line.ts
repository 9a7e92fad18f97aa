/**
 * A line of the log, as visible to rules.
 *
 * @module
 */
import type { PyValue } from './values.ts'

/** The value of `ll` and `line` in rules. Everything except the key is created when a rule accesses it. */
export abstract class LogLine {
  key: PyValue
  #timestamp: PyValue | undefined
  #lineno: PyValue | undefined
  #fullString: PyValue | undefined
  #value: PyValue | undefined

  constructor(key: PyValue) {
    this.key = key
  }

  /** 1-based line of the file; null for a line created by rules. Not visible to rules. */
  abstract readonly place: number | null

  /** Milliseconds (ruleset 0.6: seconds). */
  get timestamp(): PyValue {
    if (this.#timestamp === undefined) this.#timestamp = this.readTimestamp()
    return this.#timestamp
  }

  set timestamp(timestamp: PyValue) {
    this.#timestamp = timestamp
  }

  /** 0-based index among the tagged lines. */
  get lineno(): PyValue {
    if (this.#lineno === undefined) this.#lineno = this.readLineno()
    return this.#lineno
  }

  set lineno(lineno: PyValue) {
    this.#lineno = lineno
  }

  /** The line, starting with its tag. */
  get fullString(): PyValue {
    if (this.#fullString === undefined) this.#fullString = this.readFullString()
    return this.#fullString
  }

  set fullString(text: PyValue) {
    this.#fullString = text
  }

  /** The value of `v` in rules. */
  get value(): PyValue {
    if (this.#value === undefined) this.#value = this.readValue()
    return this.#value
  }

  set value(value: PyValue) {
    this.#value = value
  }

  /** Whether `v` has the standard members and {@link member} returns them without creating all of `v`. */
  get hasMembers(): boolean {
    return this.isPlain && this.#value === undefined
  }

  /** `v[name]`, if known without creating all of `v`. */
  member(name: string): PyValue | undefined {
    return this.hasMembers ? this.readMember(name) : undefined
  }

  /** A shallow copy of the line. */
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

/** The members of a parsed line. */
export interface LineMembers {
  readonly timestamp: PyValue
  readonly key: PyValue
  readonly lineno: PyValue
  readonly fullString: PyValue
  readonly place: number | null
}

/** A line with given members; its value is computed when a rule accesses it. */
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
