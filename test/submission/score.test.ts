import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import type { CheckResult } from '../../src/rcp/check/check-result.ts'
import { type ScoreInput, scoreInstances, scoreRuns } from '../../src/submission/score.ts'
import { resultLog } from '../support/result-log.ts'

const benchmark = builtIn.find('training', 'maskrcnn')
const log = (minutes: number, joules: number | null = null, converges = true) => ({
  ...resultLog({
    file: `result_${minutes}.txt`,
    times: { startMs: 0, stopMs: minutes * 60_000 },
    status: converges ? 'success' : 'aborted',
  }),
  joules,
})
const input = (logs: ScoreInput['logs'], check: Partial<CheckResult> | null = null): ScoreInput => ({
  dir: 'maskrcnn',
  logs,
  name: 'maskrcnn',
  benchmark,
  check: check as CheckResult | null,
  findings: [],
})
const faster = {
  verdict: 'pass',
  submissionMean: 13.75,
  normalization: 1.02,
  rcp: { mean: 14, floor: 14 / 1.1 },
} as never
const codes = ({ findings }: { readonly findings: readonly { readonly code: string }[] }) =>
  findings.map(({ code }) => code)

describe('scoreRuns', () => {
  it('has the members of the contract: runs, dropped, raw and normalized score', () => {
    const logs = [log(10), log(30), log(20), log(50), log(40, null, false)]
    const score = scoreRuns(input(logs, faster))
    expect(score).toMatchObject({
      dir: 'maskrcnn',
      benchmark: 'maskrcnn',
      dropped: 1,
      method: 'olympic-mean',
      scoreMinutes: (20 + 30 + 50) / 3,
      normalization: 1.02,
      normalizedMinutes: ((20 + 30 + 50) / 3) * 1.02,
      models: null,
      instanceScale: null,
    })
    expect(score.runs[4]).toEqual({
      file: 'result_40.txt',
      minutes: 40,
      convergence: null,
      status: 'aborted',
      joules: null,
    })
  })

  it('is not normalized without RCP sets, and by 1 where the check has nothing to scale', () => {
    const logs = [10, 20, 30, 40, 50].map(minutes => log(minutes))
    expect(scoreRuns(input(logs))).toMatchObject({
      scoreMinutes: 30,
      normalization: null,
      normalizedMinutes: null,
    })
    const missing = { verdict: 'missing-rcp', rcp: null, normalization: 1 } as const
    expect(scoreRuns(input(logs, missing))).toMatchObject({ normalization: 1, normalizedMinutes: 30 })
    const unreadable = { verdict: 'unreadable', rcp: null, normalization: 1 } as const
    expect(scoreRuns(input(logs, unreadable))).toMatchObject({ normalization: null, normalizedMinutes: null })
  })

  it('is the mean of too few runs, with a warning (what compute_score is meant to print)', () => {
    const score = scoreRuns(input([log(10), log(20), log(60, null, false)]))
    expect([score.method, score.scoreMinutes, codes(score)]).toEqual(['mean', 15, ['too-few-runs']])
  })

  it('is null, and an error, where too many runs do not count', () => {
    const logs = [log(10), log(20), log(30), log(40, null, false), log(50, null, false)]
    const score = scoreRuns(input(logs, faster))
    expect([score.scoreMinutes, score.normalizedMinutes, codes(score)]).toEqual([null, null, ['no-score']])
  })

  it('scales the energy as it scales the time', () => {
    const logs = [10, 20, 30, 40, 50].map(minutes => log(minutes, minutes * 100))
    expect(scoreRuns(input(logs)).joules).toBe(3000)
    expect(scoreRuns(input(logs, faster)).joules).toBe(3000 * 1.02)
  })
})

describe('scoreInstances', () => {
  const deepcam = { ...input([]), name: 'deepcam', benchmark: builtIn.find('hpc', 'deepcam') }

  it('is the time from first start to last stop, where a submission has enough models', () => {
    const logs = [1, 2, 3, 4, 5].map(minutes => ({ ...log(minutes), instanceScale: 8 }))
    expect(scoreInstances({ ...deepcam, logs })).toMatchObject({
      method: 'time-to-train-all',
      scoreMinutes: 5,
      models: 5,
      instanceScale: 8,
      normalization: null,
    })
  })

  it('is null with fewer models than a submission needs (deepcam: 5, HPC rules), or with none', () => {
    const four = scoreInstances({ ...deepcam, logs: [1, 2, 3, 4].map(minutes => log(minutes)) })
    expect([four.scoreMinutes, four.models, codes(four)]).toEqual([null, 4, ['no-score']])
    expect(scoreInstances({ ...deepcam, logs: [] }).scoreMinutes).toBeNull()
  })
})
