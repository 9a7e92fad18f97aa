import { describe, expect, it } from 'vitest'
import type { RunLines } from '../../src/runs/run-finder.ts'
import { severalRuns } from '../../src/runs/several-runs.ts'

const run = (
  from: number,
  initStart: number | null,
  runStart: number | null,
  runStop: number | null,
  status: RunLines['status'] = 'incomplete',
): RunLines => ({ from, initStart, runStart, runStop, status })

const saidOf = (runs: RunLines[]) => severalRuns({ count: runs.length, runs: () => runs })

const dead = run(1, 2, 23, null)
const again = run(34, 35, 56, 202, 'success')

describe('severalRuns', () => {
  it('says nothing of a log of one run', () => {
    expect(saidOf([again])).toEqual([])
  })

  // The text that the report of the relaunched flux1 run asks for.
  it('names the lines of each run and those to keep', () => {
    expect(saidOf([dead, again])).toEqual([
      {
        code: 'several-runs',
        line: 34,
        message:
          'run 1: init_start 2, run_start 23, no run_stop; run 2: init_start 35, run_start 56, run_stop 202; keep from line 34',
        runs: [dead, again],
      },
    ])
  })

  it.each([
    ['the first succeeded', [run(1, 2, 3, 9, 'success'), run(10, 11, 12, null)], 'keep up to line 9'],
    [
      'the first succeeded and the second was aborted',
      [run(1, 2, 3, 9, 'success'), run(10, 11, 12, 15, 'aborted')],
      'keep up to line 9',
    ],
    ['the second of three succeeded', [dead, again, run(203, 204, null, null)], 'keep lines 34 to 202'],
    [
      'the first was aborted and the second died',
      [run(1, 2, 3, 9, 'aborted'), run(10, 11, 12, null)],
      'keep up to line 9',
    ],
    ['none ended', [dead, run(34, 35, 56, null)], 'keep from line 34'],
    ['both succeeded', [run(1, 2, 3, 9, 'success'), run(10, 11, 12, 15, 'success')], 'keep from line 10'],
  ])('if %s', (_case, runs, advice) => {
    expect(saidOf(runs)[0]?.message.split('; ').at(-1)).toBe(advice)
  })
})
