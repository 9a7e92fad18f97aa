/**
 * The rate drops of the `plateau` policy, which depend on the loss.
 *
 * @module
 */
import { InputError } from '../errors.ts'
import type { Solver } from '../logs/caffe/solver/solver.ts'

/**
 * Replays the `plateau` policy: the rate drops when the smoothed loss has not reached a new minimum for
 * `plateau_winsize` iterations (one value per drop), counted from the last minimum or drop.
 * Source: `GetLearningRate` of sgd_solver.cpp in Intel's and sara-nl's Caffe.
 *
 * A log shows the loss only every `display` iterations. Caffe checks every iteration, so a replay from a log may be late
 * by one `display`; the "Plateau Status" lines are exact.
 */
export class PlateauReplay {
  /** Drops so far. */
  drops = 0
  readonly #windows: readonly number[]
  #minimum = Number.POSITIVE_INFINITY
  #lastEvent = 0

  /**
   * @throws InputError `missing-field` if the solver has no `plateau_winsize`
   */
  constructor(solver: Solver) {
    this.#windows = solver.lists.plateau_winsize
    if (this.#windows.length === 0)
      throw new InputError('missing-field', 'lr_policy "plateau" needs plateau_winsize', {
        ...(solver.places.lr_policy ?? { file: solver.file }),
      })
  }

  /**
   * Processes the smoothed loss before the update of an iteration.
   *
   * @returns the number of drops that apply to this update
   * @example
   * const replay = new PlateauReplay(solver) // plateau_winsize: 100
   * replay.step(0, 2.5)   // => 0
   * replay.step(100, 2.6) // => 1
   */
  step(iteration: number, smoothedLoss: number): number {
    if (smoothedLoss < this.#minimum) {
      this.#minimum = smoothedLoss
      this.#lastEvent = iteration
    }
    const window = this.#windows[this.drops]
    if (window !== undefined && iteration >= this.#lastEvent + window) {
      this.drops += 1
      this.#lastEvent = iteration
    }
    return this.drops
  }
}
