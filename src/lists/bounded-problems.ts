import type { Problem } from '../errors.ts'
import { groupBy } from './group-by.ts'

/** Problems of one code that are listed; further ones are counted. */
const mostListed = 10

/**
 * The problems, at most ten of each code; the others of the code are one entry with their count, at the line of the first.
 * A log can have a fault in every line.
 *
 * @example
 * const problem = { code: 'bad-json', line: 3, message: 'no JSON' } as const
 * boundedProblems(Array(12).fill(problem)).at(-1)
 * // => { code: 'bad-json', line: 3, message: 'and 2 more of bad-json', count: 2 }
 */
export function boundedProblems(problems: readonly Problem[]): Problem[] {
  const floods = [...groupBy(problems, ({ code }) => code)].filter(([, all]) => all.length > mostListed)
  if (floods.length === 0) return [...problems]
  const kept = new Set(problems)
  const counted = new Map<Problem, Problem>()
  for (const [code, all] of floods) {
    const others = all.filter((problem, index) => index >= mostListed || problem.count !== undefined)
    for (const other of others) kept.delete(other)
    counted.set(others[0]!, countOf(code, others))
  }
  return problems.flatMap(problem => counted.get(problem) ?? (kept.has(problem) ? problem : []))
}

function countOf(code: Problem['code'], others: readonly Problem[]): Problem {
  const count = others.reduce((sum, other) => sum + (other.count ?? 1), 0)
  return { code, line: others[0]!.line, message: `and ${count} more of ${code}`, count }
}
