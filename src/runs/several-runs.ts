/**
 * What to say about a log that holds several runs.
 *
 * @module
 */
import type { Problem } from '../errors.ts'
import type { RunFinder, RunLines } from './run-finder.ts'

/** The problem, with the lines of each run. */
export interface SeveralRuns extends Problem {
  readonly code: 'several-runs'
  readonly runs: readonly RunLines[]
}

/**
 * The problem `several-runs` at the first line of the second run; none for a log of one run. The message says which
 * lines to keep: those of the last run that succeeded, else of the last that ended, else of the last.
 *
 * @example
 * severalRuns(new RunFinder()) // => []
 */
export function severalRuns(finder: Pick<RunFinder, 'count' | 'runs'>): SeveralRuns[] {
  if (finder.count === 1) return []
  const runs = finder.runs()
  const message = [...runs.map(runText), `keep ${linesOf(bestOf(runs), runs)}`].join('; ')
  return [{ code: 'several-runs', line: runs[1]!.from, message, runs }]
}

function runText({ initStart, runStart, runStop }: RunLines, index: number): string {
  const place = (key: string, line: number | null) => (line === null ? `no ${key}` : `${key} ${line}`)
  const places = [place('init_start', initStart), place('run_start', runStart), place('run_stop', runStop)]
  return `run ${index + 1}: ${places.join(', ')}`
}

function bestOf(runs: readonly RunLines[]): number {
  const succeeded = runs.findLastIndex(({ status }) => status === 'success')
  const ended = succeeded === -1 ? runs.findLastIndex(({ runStop }) => runStop !== null) : succeeded
  return ended === -1 ? runs.length - 1 : ended
}

function linesOf(index: number, runs: readonly RunLines[]): string {
  const { from } = runs[index]!
  const next = runs[index + 1]
  if (next === undefined) return `from line ${from}`
  return index === 0 ? `up to line ${next.from - 1}` : `lines ${from} to ${next.from - 1}`
}
