/**
 * Checks that the ranks of one log run in step.
 *
 * @module
 */
import type { Problem } from '../../errors.ts'
import { textOf } from '../lines.ts'
import type { RankLog } from './rank-log.ts'

/** Iterations that ranks may be apart if the display interval is unknown. */
const FEW = 10

/** Two ranks and how far they are apart. */
interface Distance {
  readonly apart: number
  readonly text: string
}

/**
 * Compares each rank with the rank of the previous line: the iteration of its loss, and its learning rate. Once ranks are
 * out of step, it looks for the largest distance. Clocks of two machines may differ by hours, so they do not help.
 */
export class RankWatch {
  /** The latest iteration of each rank. */
  readonly #reached = new Map<number, number>()
  #outOfStep: (Distance & { readonly line: number }) | null = null
  #largest: Distance | null = null
  #disagreement: Problem | null = null
  #rank = -1
  #iteration = -1
  #rateIteration = -1
  #rate = ''

  /** Checks a line that the rank's log has just read. */
  line(rank: number, log: RankLog, bytes: Buffer, end: number, line: number): void {
    const { kind, iteration, value } = log.progress
    if (kind === 'loss') {
      const display = log.sessions.at(-1)?.solver?.numbers.display ?? 0
      const apart = Math.abs(iteration - this.#iteration)
      if (this.#iteration >= 0 && rank !== this.#rank && apart > Math.max(FEW, 2 * display))
        this.#outOfStep ??= {
          line,
          apart,
          text: `rank ${rank} is ${apart} iterations apart from rank ${this.#rank}`,
        }
      // A training that starts over puts all ranks back, one after the other.
      if (iteration < (this.#reached.get(rank) ?? 0)) this.#reached.clear()
      this.#reached.set(rank, iteration)
      if (this.#outOfStep !== null) this.#measure(rank, iteration)
      this.#rank = rank
      this.#iteration = iteration
    } else if (kind === 'rate') {
      const rate = textOf(bytes, value, end)
      if (iteration === this.#rateIteration && rate !== this.#rate)
        this.#disagreement ??= {
          code: 'ranks-disagree',
          line,
          message: `rank ${rank} prints a different learning rate at iteration ${iteration}`,
        }
      this.#rateIteration = iteration
      this.#rate = rate
    }
  }

  /** Each kind once, at its first line. */
  get problems(): Problem[] {
    const first = this.#outOfStep
    if (first === null) return this.#disagreement === null ? [] : [this.#disagreement]
    const largest = this.#largest
    const more =
      largest !== null && largest.apart > first.apart ? `; the largest distance is ${largest.text}` : ''
    const outOfStep: Problem = { code: 'ranks-out-of-step', line: first.line, message: first.text + more }
    return this.#disagreement === null ? [outOfStep] : [outOfStep, this.#disagreement]
  }

  /** Compares a rank with all others. */
  #measure(rank: number, iteration: number): void {
    for (const [other, reached] of this.#reached) {
      const apart = Math.abs(iteration - reached)
      if (apart <= (this.#largest?.apart ?? 0)) continue
      const text = `${apart} (rank ${rank} at ${iteration}, rank ${other} at ${reached})`
      this.#largest = { apart, text }
    }
  }
}
