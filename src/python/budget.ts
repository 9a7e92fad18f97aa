/**
 * Limits the work of a rule file.
 *
 * @module
 */

const allowedSteps = 20_000_000

/** Extra steps per line of the log; upstream's rules take a few hundred. */
const stepsPerLine = 2000

/** Larger integers than any rule needs (Python itself does not print more than 4300 digits). */
const mostBits = 131_072n
const largestInteger = 2n ** mostBits

/** Thrown if rules do more work, or create larger values, than any honest rule file needs. */
export class LimitError extends Error {
  constructor(what: string) {
    super(what)
    this.name = 'LimitError'
  }
}

/**
 * Counts the steps of the interpreter. An operation that creates a string or a list costs one step per member of its
 * result, which limits memory as well as time.
 *
 * @example
 * new Budget().spend(1e9) // throws LimitError
 */
export class Budget {
  #left: number

  /** @param lines - the number of lines that the rules process */
  constructor(lines = 0) {
    this.#left = allowedSteps + lines * stepsPerLine
  }

  /** @throws LimitError if no steps are left */
  spend(steps: number): void {
    this.#left -= steps
    if (!(this.#left >= 0)) throw new LimitError('the rules take more steps than allowed')
  }

  /** Returns the integer. @throws LimitError if it is too large */
  integer(value: bigint): bigint {
    if (value > largestInteger || value < -largestInteger) throw tooLarge()
    return value
  }

  /** @throws LimitError if an integer with this number of bits, not yet computed, is too large */
  bits(count: bigint): void {
    if (count > mostBits) throw tooLarge()
  }
}

/**
 * The steps to multiply two integers: for each pair of their parts of 256 bits one, so small integers take none.
 *
 * @example
 * stepsOf(2n ** 5119n, 2n ** 511n) // => 40
 * stepsOf(6n, 7n) // => 0
 */
export function stepsOf(a: bigint, b: bigint): number {
  return isSmall(a) && isSmall(b) ? 0 : partsOf(a) * partsOf(b)
}

const small = 2n ** 64n
const isSmall = (value: bigint) => value < small && value > -small
/** A digit in base 16 has 4 bits. */
const partsOf = (value: bigint) => Math.ceil((value.toString(16).length * 4) / 256)

const tooLarge = () => new LimitError('the rules compute an integer that is larger than allowed')
