import { describe, expect, it } from 'vitest'
import { legacyGrammar, RunFinder, type RunLines } from '../../src/runs/run-finder.ts'

type Mark = readonly [key: string, timeMs: number | null, metadata?: Readonly<Record<string, string>>]

const minute = 60_000

/** The runs of a log with these lines, one event each. */
function runsOf(marks: readonly Mark[]): RunLines[] {
  const finder = new RunFinder()
  for (const [index, [key, timeMs, metadata = {}]] of marks.entries()) {
    const text = JSON.stringify({ key, value: null, metadata, ...(timeMs !== null && { time_ms: timeMs }) })
    finder.accept({ offset: 0, line: index + 1, text })
  }
  return finder.runs()
}

/** The lines of the runs: first line, init_start, run_start, run_stop. */
const linesOf = (marks: readonly Mark[]) =>
  runsOf(marks).map(({ from, initStart, runStart, runStop }) => [from, initStart, runStart, runStop])

const success = { status: 'success' }

/** A whole run that begins at a time. */
const run = (at: number, status: Readonly<Record<string, string>> = success): Mark[] => [
  ['cache_clear', at],
  ['init_start', at + 10],
  ['submission_benchmark', at + 15],
  ['run_start', at + minute],
  ['eval_accuracy', at + 2 * minute],
  ['run_stop', at + 3 * minute, status],
]

/** One that dies after its evaluation. */
const dead = (at: number): Mark[] => run(at).slice(0, -1)

describe('RunFinder', () => {
  it('finds one run in a log of one run', () => {
    expect(runsOf(run(0))).toEqual([{ from: 1, initStart: 2, runStart: 4, runStop: 6, status: 'success' }])
  })

  it('finds one run in a log without any of its words', () => {
    expect(linesOf([['seed', 0]])).toEqual([[1, null, null, null]])
  })

  it('finds a second attempt, from its cache_clear on, after one that died', () => {
    expect(linesOf([...dead(0), ...run(60 * minute)])).toEqual([
      [1, 2, 4, null],
      [6, 7, 9, 11],
    ])
  })

  it('finds three attempts, and tells how each ended', () => {
    const runs = runsOf([...dead(0), ...run(60 * minute, { status: 'aborted' }), ...run(120 * minute)])
    expect(runs.map(({ from, status }) => [from, status])).toEqual([
      [1, 'incomplete'],
      [6, 'aborted'],
      [12, 'success'],
    ])
  })

  it('does not ask for times in order: logs may be joined in any', () => {
    expect(linesOf([...run(60 * minute), ...dead(0)])).toEqual([
      [1, 2, 4, 6],
      [7, 8, 10, null],
    ])
  })

  it('finds a copy of the run behind it', () => {
    expect(linesOf([...run(0), ...run(0)])).toHaveLength(2)
  })

  it('finds an attempt that has only begun', () => {
    expect(linesOf([...run(0), ['init_start', 60 * minute]])).toEqual([
      [1, 2, 4, 6],
      [7, 7, null, null],
    ])
  })

  it('finds an attempt that logs no init_start', () => {
    const marks: Mark[] = [...dead(0), ['run_start', 60 * minute], ['run_stop', 61 * minute, success]]
    expect(linesOf(marks)).toEqual([
      [1, 2, 4, null],
      [6, null, 6, 7],
    ])
  })

  it('finds an attempt without init_start after one that died before its first evaluation', () => {
    const marks: Mark[] = [
      ['init_start', 0],
      ['run_start', minute],
      ['run_start', 5 * minute],
      ['run_stop', 9 * minute],
    ]
    expect(linesOf(marks)).toEqual([
      [1, 1, 2, null],
      [3, null, 3, 4],
    ])
  })

  it('finds an attempt after one that died before its first evaluation', () => {
    const marks: Mark[] = [['init_start', 0], ['run_start', minute], ...run(5 * minute)]
    expect(linesOf(marks)).toEqual([
      [1, 1, 2, null],
      [3, 4, 6, 8],
    ])
  })

  it('gives an attempt the submission that is logged before its init_start', () => {
    const marks: Mark[] = [
      ['submission_benchmark', 0],
      ['submission_org', 0],
      ['init_start', 0],
      ['run_start', minute],
      ['eval_error', 2 * minute],
      ['submission_benchmark', 60 * minute],
      ['submission_org', 60 * minute],
      ['init_start', 60 * minute],
      ['run_start', 61 * minute],
    ]
    expect(linesOf(marks)).toEqual([
      [1, 3, 4, null],
      [6, 8, 9, null],
    ])
  })

  it('needs no times if there was an evaluation or a stop', () => {
    const timeless = (marks: readonly Mark[]): Mark[] =>
      marks.map(([key, , metadata = {}]) => [key, null, metadata])
    expect(linesOf(timeless([...dead(0), ...run(0), ...run(0)]))).toEqual([
      [1, 2, 4, null],
      [6, 7, 9, 11],
      [12, 13, 15, 17],
    ])
  })

  it('takes the repetitions of several ranks as one run', () => {
    const ranks = run(0).flatMap(([key, time, metadata = {}]): Mark[] =>
      [0, 1, 2].map(rank => [key, time! + 3 * rank, metadata]),
    )
    expect(linesOf(ranks)).toHaveLength(1)
  })

  it('takes a rank whose lines come late as part of the run', () => {
    const marks: Mark[] = [
      ['init_start', 0],
      ['run_start', minute],
      ['eval_accuracy', 2 * minute],
      ['init_start', 40],
      ['run_start', minute + 2],
      ['eval_accuracy', 2 * minute + 2],
      ['run_stop', 3 * minute, success],
    ]
    expect(linesOf(marks)).toEqual([[1, 1, 2, 7]])
  })

  it('takes several init_start before one run_start as one run', () => {
    const marks: Mark[] = [
      ['init_start', 0],
      ['init_start', 5 * minute],
      ['run_start', 6 * minute],
    ]
    expect(linesOf(marks)).toEqual([[1, 1, 3, null]])
  })

  it('takes evaluations before run_start and after run_stop as part of the run', () => {
    const marks: Mark[] = [
      ['init_start', 0],
      ['eval_accuracy', 1],
      ['run_start', minute],
      ['run_stop', 2 * minute, success],
      ['eval_accuracy', 3 * minute],
      ['cache_clear', 4 * minute],
    ]
    expect(linesOf(marks)).toEqual([[1, 1, 3, 4]])
  })

  it('ignores words in other keys and lines that cannot be read', () => {
    const finder = new RunFinder()
    finder.accept({ offset: 0, line: 1, text: '{"key": "run_start", "value": ' })
    finder.accept({ offset: 0, line: 2, text: '{"key": "note", "value": "init_start run_start run_stop"}' })
    expect(finder.runs()).toEqual([
      { from: 1, initStart: null, runStart: null, runStop: null, status: 'incomplete' },
    ])
  })

  it('reads the grammar of ruleset 0.6', () => {
    const finder = new RunFinder(legacyGrammar)
    const lines = ['1.0 run_start', '61.0 eval_accuracy', '99.0 run_start', '100.0 run_stop']
    for (const [index, text] of lines.entries()) {
      finder.accept({ offset: 0, line: index + 1, text: ` ${text}: {"value": null, "metadata": {}}` })
    }
    expect(finder.runs().map(({ from, runStart, runStop }) => [from, runStart, runStop])).toEqual([
      [1, 1, null],
      [3, 3, 4],
    ])
  })
})
