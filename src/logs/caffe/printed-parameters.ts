/**
 * The solver and the nets that the head of a session prints.
 *
 * @module
 */
import { InputError } from '../../errors.ts'
import { BoundedProblems } from '../../lists/bounded-problems.ts'
import { textOf } from '../lines.ts'
import { TrainBatchSize } from './batch-size/train-batch-size.ts'
import type { SessionBuilder } from './session-builder.ts'
import { type PrototxtField, parsePrototxt } from './solver/prototxt.ts'
import { type Solver, solverOf } from './solver/solver.ts'

/** A line of a printed solver. */
interface SolverLine {
  readonly text: string
  readonly line: number
}

/** Reads one block after another and stores the parameters in the session. */
export class PrintedParameters {
  readonly problems = new BoundedProblems()
  readonly #file: string
  #block: 'none' | 'solver' | 'net' = 'none'
  #session: SessionBuilder | null = null
  #isEmpty = true
  readonly #net = new TrainBatchSize()
  /** Lines of the solver block read so far. */
  #lines: SolverLine[] = []
  /** The latest solver and its lines. The next session usually prints the same ones. */
  #latest: { readonly lines: readonly SolverLine[]; readonly solver: Solver | null } | null = null

  /** @param file - named in problems */
  constructor(file: string) {
    this.#file = file
  }

  /** Whether a block is open. */
  get open(): boolean {
    return this.#block !== 'none'
  }

  /** Whether a block is open that has no line yet. Intel Caffe prints a head without a message before the net. */
  get awaitsText(): boolean {
    return this.open && this.#isEmpty
  }

  /** Whether the latest net is not a test net. */
  get isTraining(): boolean {
    return this.#net.isTraining
  }

  /** Begins a block of a session. */
  begin(block: 'solver' | 'net', session: SessionBuilder): void {
    this.#block = block
    this.#isEmpty = true
    this.#session = session
    if (block === 'net') this.#net.begin(session.perWorker)
    else this.#lines = []
  }

  /** Reads a line of the block. */
  line(bytes: Buffer, start: number, end: number, line: number): void {
    const first = bytes[start]
    this.#isEmpty = false
    if (this.#block === 'net') {
      if (!this.#net.settled) this.#net.line(textOf(bytes, start, end))
    } else if (first !== 0x20 && first !== 0x7d) {
      // Only the solver's own fields are not indented; its nets and states are.
      this.#lines.push({ text: textOf(bytes, start, end), line })
    }
  }

  /** Ends the block, before a line. */
  end(line: number): void {
    if (this.#block === 'net') {
      this.#net.end()
      this.#session!.perWorker = this.#net.value
      const [size, other] = this.#net.sizes
      if (other !== undefined)
        this.problems.add({
          code: 'several-data-layers',
          line,
          message: `the training net above this line has data layers with batch_size ${[...this.#net.sizes].join(', ')}; ${size} counts`,
        })
    } else if (this.#block === 'solver') {
      this.#endSolver(line)
    }
    this.#block = 'none'
  }

  #endSolver(line: number): void {
    const lines = this.#lines
    if (this.#latest === null || !areSame(lines, this.#latest.lines))
      this.#latest = { lines, solver: this.#solverOf(lines, line) }
    this.#session!.solver = this.#latest.solver ?? this.#session!.solver
  }

  #solverOf(lines: readonly SolverLine[], end: number): Solver | null {
    const fields: PrototxtField[] = []
    for (const { text, line } of lines)
      if (/^\w+: \S/.test(text))
        this.#try(line, () => fields.push(...parsePrototxt(text, this.#file, line).fields))
    return this.#try(end, () => solverOf({ fields }, this.#file))
  }

  /** The result of the work, or null if the text is invalid, which is recorded as a problem. */
  #try<Result>(line: number, work: () => Result): Result | null {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      this.problems.add({ code: error.code, line: error.place.line ?? line, message: error.message })
      return null
    }
  }
}

function areSame(some: readonly SolverLine[], others: readonly SolverLine[]): boolean {
  return some.length === others.length && some.every(({ text }, at) => text === others[at]!.text)
}
