/**
 * Checks that the ranks of one log run in step.
 *
 * @module
 */
import type { Code } from '../../codes/codes.ts'
import type { Problem } from '../../errors.ts'
import { textOf } from '../lines.ts'
import type { RankLog } from './rank-log.ts'

/** Iterations that ranks may be apart if the display interval is unknown. */
const FEW = 10

/**
 * Compares each rank with the rank of the previous line. Clocks of two machines may differ by hours, so they do not help.
 */
export class RankWatch {
  readonly problems: Problem[] = []
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
        this.#report(
          'ranks-out-of-step',
          line,
          `rank ${rank} is ${apart} iterations apart from rank ${this.#rank}`,
        )
      this.#rank = rank
      this.#iteration = iteration
    } else if (kind === 'rate') {
      const rate = textOf(bytes, value, end)
      if (iteration === this.#rateIteration && rate !== this.#rate)
        this.#report(
          'ranks-disagree',
          line,
          `rank ${rank} prints a different learning rate at iteration ${iteration}`,
        )
      this.#rateIteration = iteration
      this.#rate = rate
    }
  }

  /** Reports each kind only once. */
  #report(code: Code, line: number, message: string): void {
    if (!this.problems.some(problem => problem.code === code)) this.problems.push({ code, line, message })
  }
}
