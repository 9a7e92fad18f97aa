import type { Code } from '../codes/codes.ts'
import type { Problem } from '../errors.ts'

/** Problems of one code that are listed; further ones are counted. */
const mostListed = 10

/**
 * Problems in the order in which they are found, at most ten of each code; the others of the code are one entry with their
 * count, at the line of the first. A log can have a fault in each of millions of lines: only what is listed is kept.
 *
 * @example
 * const problems = new BoundedProblems()
 * for (let line = 1; line <= 12; line++) problems.add({ code: 'bad-json', line, message: 'no JSON' })
 * problems.list().at(-1) // => { code: 'bad-json', line: 11, message: 'and 2 more of bad-json', count: 2 }
 */
export class BoundedProblems {
  readonly #problems: Problem[] = []
  readonly #listed = new Map<Code, number>()
  /** Place of the entry that counts the others of a code. */
  readonly #others = new Map<Code, number>()

  add(problem: Problem): void {
    const { code, line, count } = problem
    const listed = this.#listed.get(code) ?? 0
    if (listed < mostListed && count === undefined) {
      this.#listed.set(code, listed + 1)
      this.#problems.push(problem)
      return
    }
    const at = this.#others.get(code) ?? this.#problems.length
    const before = this.#problems[at] ?? { line, count: 0 }
    const sum = before.count! + (count ?? 1)
    this.#others.set(code, at)
    this.#problems[at] = { code, line: before.line, message: `and ${sum} more of ${code}`, count: sum }
  }

  list(): readonly Problem[] {
    return this.#problems
  }
}

/**
 * The problems as {@link BoundedProblems} keeps them.
 *
 * @example
 * const problem = { code: 'bad-json', line: 3, message: 'no JSON' } as const
 * boundedProblems(Array(12).fill(problem)).length // => 11
 */
export function boundedProblems(problems: Iterable<Problem>): readonly Problem[] {
  const bounded = new BoundedProblems()
  for (const problem of problems) bounded.add(problem)
  return bounded.list()
}
