/**
 * Lines whose members a scan has located.
 *
 * @module
 */
import type { FoundLines } from '../logs/mllog/line-finder.ts'
import { mllogTag } from '../logs/mllog/tagged-line.ts'
import { LogLine } from '../python/log-line.ts'
import { readPythonValue } from '../python/python-value.ts'
import { PyDict, type PyValue } from '../python/values.ts'
import { MetadataDict } from './metadata-dict.ts'

/** A batch of lines of one log. */
export interface LineBatch {
  readonly lines: FoundLines
  /** The line of the file to which the line feed counts are added. */
  readonly firstLine: number
  /** Number of tagged lines before the batch. */
  readonly firstIndex: number
}

/** A line that is parsed only when a rule accesses it. */
export class PlainLine extends LogLine {
  readonly #batch: LineBatch
  readonly #at: number
  #logged: PyValue | undefined
  #metadata: PyValue | undefined

  /** @param at - index of the line in the batch; it must be plain */
  constructor(batch: LineBatch, at: number) {
    const { keys, members } = batch.lines
    super(keys[members[at * 8 + 2]! - 1]!)
    this.#batch = batch
    this.#at = at
  }

  override get place(): number {
    return this.#batch.firstLine + this.#batch.lines.places[this.#at * 4 + 3]!
  }

  protected override get isPlain(): boolean {
    return true
  }

  protected override readTimestamp(): number {
    return this.#batch.lines.times[this.#at]!
  }

  protected override readLineno(): bigint {
    return BigInt(this.#batch.firstIndex + this.#at)
  }

  protected override readFullString(): string {
    const { members, texts } = this.#batch.lines
    const text = mllogTag + texts.slice(members[this.#at * 8], members[this.#at * 8 + 1])
    // Findings outlive the log: a copy does not keep the texts of all lines in memory.
    return Buffer.from(text, 'latin1').toString('latin1')
  }

  protected override readValue(): PyDict {
    const value = new PyDict()
    value.set('value', this.readMember('value')!)
    value.set('metadata', this.readMember('metadata')!)
    return value
  }

  protected override readMember(name: string): PyValue | undefined {
    if (name === 'value') {
      if (this.#logged === undefined) this.#logged = this.#readLogged()
      return this.#logged
    }
    if (name !== 'metadata') return undefined
    if (this.#metadata === undefined) this.#metadata = this.#readMetadata()
    return this.#metadata
  }

  #readLogged(): PyValue {
    const { members, texts } = this.#batch.lines
    return readPythonValue(texts, members[this.#at * 8 + 3])
  }

  #readMetadata(): PyValue {
    const { lines } = this.#batch
    const start = lines.members[this.#at * 8 + 4]!
    return lines.texts[start] === '{'
      ? new MetadataDict(lines, this.#at)
      : readPythonValue(lines.texts, start)
  }
}
