/**
 * The tests of one session.
 *
 * @module
 */
import type { Stamp } from './clock.ts'

/** A test of a session. */
export interface SessionTest {
  readonly line: number
  /** Null for a result of `caffe test`. */
  readonly iteration: number | null
  readonly net: number
  readonly outputs: Readonly<Record<string, number>>
  /** The day of its last output; ignore the seconds of this stamp. */
  readonly day: Stamp
  /** Time of that output, in seconds since midnight. */
  readonly seconds: number
}

/** Tests in columns, which take a tenth of the memory of records: a long log has hundreds of thousands of tests. */
export class TestColumns implements Iterable<SessionTest> {
  readonly #lines: number[] = []
  /** NaN for none. */
  readonly #iterations: number[] = []
  readonly #nets: number[] = []
  readonly #days: Stamp[] = []
  readonly #seconds: number[] = []
  /** The output names of each test; a test with fewer outputs uses the first names. Most tests share one list. */
  readonly #names: (readonly string[])[] = []
  /** The values of all tests, and where the values of each test end. */
  readonly #values: number[] = []
  readonly #ends: number[] = []

  get length(): number {
    return this.#lines.length
  }

  /** The iteration of the last test; undefined if there is no test. */
  get lastIteration(): number | null | undefined {
    const iteration = this.#iterations.at(-1)
    return Number.isNaN(iteration) ? null : iteration
  }

  /** Adds a test without outputs. */
  push(line: number, iteration: number | null, net: number, day: Stamp, seconds: number): void {
    this.#lines.push(line)
    this.#iterations.push(iteration ?? Number.NaN)
    this.#nets.push(net)
    this.#days.push(day)
    this.#seconds.push(seconds)
    this.#names.push(this.#names.at(-1) ?? [])
    this.#ends.push(this.#values.length)
  }

  /** Adds an output to the last test; further values of the same name get the suffix `[1]`, `[2]`, … */
  output(name: string, value: number, day: Stamp, seconds: number): void {
    const last = this.length - 1
    const count = this.#values.length - this.#startOf(last)
    this.#days[last] = day
    this.#seconds[last] = seconds
    if (this.#names[last]![count] !== name) this.#rename(last, count, name)
    this.#values.push(value)
    this.#ends[last] = this.#values.length
  }

  /** The tests for which `wanted` returns true. */
  filter(wanted: (iteration: number | null, net: number) => boolean): TestColumns {
    const kept = new TestColumns()
    for (const { line, iteration, net, outputs, day, seconds } of this) {
      if (!wanted(iteration, net)) continue
      kept.push(line, iteration, net, day, seconds)
      for (const name in outputs) kept.output(name, outputs[name]!, day, seconds)
    }
    return kept
  }

  *[Symbol.iterator](): Generator<SessionTest> {
    for (let at = 0; at < this.length; at += 1) yield this.#test(at)
  }

  #test(at: number): SessionTest {
    const iteration = this.#iterations[at]!
    const outputs: Record<string, number> = {}
    const start = this.#startOf(at)
    for (let value = start; value < this.#ends[at]!; value += 1)
      outputs[this.#names[at]![value - start]!] = this.#values[value]!
    return {
      line: this.#lines[at]!,
      iteration: Number.isNaN(iteration) ? null : iteration,
      net: this.#nets[at]!,
      outputs,
      day: this.#days[at]!,
      seconds: this.#seconds[at]!,
    }
  }

  #startOf(at: number): number {
    return at === 0 ? 0 : this.#ends[at - 1]!
  }

  /** Gives a test its own list of names if the next name differs from that of the previous test. */
  #rename(at: number, count: number, name: string): void {
    const names = this.#names[at]!
    const before = names.slice(0, count)
    let key = name
    for (let index = 1; before.includes(key); index += 1) key = `${name}[${index}]`
    if (names[count] !== key) this.#names[at] = [...before, key]
  }
}
