/**
 * How much work a rule file may do.
 *
 * @module
 */

const allowedSteps = 20_000_000

/** More for each line of the log: upstream's rules take some hundred. */
const stepsPerLine = 2000

/** Integers from here on are more than any rule needs (Python itself does not print those above 4300 digits). */
const mostBits = 131_072n
const largestInteger = 2n ** mostBits

/** Thrown where rules do more work, or make larger values, than any honest rule file needs. */
export class LimitError extends Error {
  constructor(what: string) {
    super(what)
    this.name = 'LimitError'
  }
}

/**
 * Counts the steps of the interpreter. An operation that makes a string or a list takes as many steps as its result
 * has members, so that memory is bounded as well as time.
 *
 * @example
 * new Budget().spend(1e9) // throws LimitError
 */
export class Budget {
  #left: number

  /** @param lines - how many lines the log has that the rules go through */
  constructor(lines = 0) {
    this.#left = allowedSteps + lines * stepsPerLine
  }

  /** @throws LimitError where no steps are left */
  spend(steps: number): void {
    this.#left -= steps
    if (!(this.#left >= 0)) throw new LimitError('the rules take more steps than they may')
  }

  /** The integer itself. @throws LimitError where it is too large */
  integer(value: bigint): bigint {
    if (value > largestInteger || value < -largestInteger) throw tooLarge()
    return value
  }

  /** @throws LimitError where an integer of so many bits, which is still to be computed, is too large */
  bits(count: bigint): void {
    if (count > mostBits) throw tooLarge()
  }
}

const tooLarge = () => new LimitError('the rules make an integer that is larger than it may be')
