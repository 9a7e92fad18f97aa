import { describe, expect, it } from 'vitest'
import { weakScore } from '../../src/submission/weak-score.ts'

const instance = (start: number, stop: number, scale: number | null = 8, joules: number | null = null) => ({
  times: { startMs: start * 60_000, stopMs: stop * 60_000 },
  instanceScale: scale,
  joules,
})

describe('weakScore', () => {
  it('takes the time from the first start to the last stop (HPC rules: time to train all)', () => {
    expect(weakScore([instance(2, 9), instance(1, 5), instance(3, 11)])).toEqual({
      models: 3,
      instanceScale: 8,
      minutes: 10,
      joules: null,
    })
  })

  it('has no size of an instance where two differ, and passes over logs that do not say it', () => {
    expect(weakScore([instance(0, 1, 8), instance(0, 1, 16)]).instanceScale).toBeNull()
    expect(weakScore([instance(0, 1, null), instance(0, 1, 16)]).instanceScale).toBe(16)
  })

  it('averages energies without the lowest, as result_summarizer of mlcommons/logging 7bbf792 does', () => {
    const energies = [5, 1, 3].map(joules => instance(0, 1, 8, joules))
    expect(weakScore(energies).joules).toBe(4)
  })
})
