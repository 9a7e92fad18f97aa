/**
 * The solver and the nets that the head of a session prints.
 *
 * @module
 */
import { InputError, type Problem } from '../../errors.ts'
import { textOf } from '../lines.ts'
import { type PrototxtField, parsePrototxt } from './prototxt.ts'
import type { SessionBuilder } from './session-builder.ts'
import { type Solver, solverOf } from './solver.ts'
import { TrainBatchSize } from './train-batch-size.ts'

/** Follows the lines of one block after another and gives each session what its blocks say. */
export class PrintedParameters {
  readonly problems: Problem[] = []
  readonly #file: string
  #block: 'none' | 'solver' | 'net' = 'none'
  #session: SessionBuilder | null = null
  readonly #net = new TrainBatchSize()
  /** Fields of the solver that is being printed. */
  #fields: PrototxtField[] = []
  /** The latest solver, which the next session most often prints again, and its fields. */
  #latest: { readonly fields: readonly PrototxtField[]; readonly solver: Solver } | null = null

  /** @param file - named in problems */
  constructor(file: string) {
    this.#file = file
  }

  /** Whether a block is being printed. */
  get open(): boolean {
    return this.#block !== 'none'
  }

  /** Begins a block of a session. */
  begin(block: 'solver' | 'net', session: SessionBuilder): void {
    this.#block = block
    this.#session = session
    if (block === 'net') this.#net.begin(session.perWorker)
    else this.#fields = []
  }

  /** Takes a line of the block. */
  line(bytes: Buffer, start: number, end: number, line: number): void {
    const first = bytes[start]
    if (this.#block === 'net') {
      if (!this.#net.settled) this.#net.line(textOf(bytes, start, end))
    } else if (first !== 0x20 && first !== 0x7d) {
      // Only fields of the solver itself stand at the margin, its nets and states are indented.
      this.#solverLine(textOf(bytes, start, end), line)
    }
  }

  /** Ends the block, before a line. */
  end(line: number): void {
    if (this.#block === 'net') {
      this.#net.end()
      this.#session!.perWorker = this.#net.value
    } else if (this.#block === 'solver') {
      this.#try(line, () => {
        this.#session!.solver = this.#solver()
      })
    }
    this.#block = 'none'
  }

  #solver(): Solver {
    const fields = this.#fields
    if (this.#latest === null || !areSame(fields, this.#latest.fields))
      this.#latest = { fields, solver: solverOf({ fields }, this.#file) }
    return this.#latest.solver
  }

  #solverLine(text: string, line: number): void {
    if (!/^\w+: \S/.test(text)) return
    this.#try(line, () => {
      this.#fields.push(...parsePrototxt(text, this.#file, line).fields)
    })
  }

  #try(line: number, work: () => void): void {
    try {
      work()
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      this.problems.push({ code: error.code, line: error.place.line ?? line, message: error.message })
    }
  }
}

function areSame(some: readonly PrototxtField[], others: readonly PrototxtField[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ name, value }, at) => name === others[at]!.name && value === others[at]!.value)
  )
}
