import { describe, expect, it } from 'vitest'
import { runsNeeded } from '../../../src/rcp/calibrate/runs-needed.ts'

const record = (submissionRuns: number) => ({
  ...{ runs: [], mean: 10, stdev: 1, step: null, trimmedPerSide: 1 },
  submissionRuns,
})

describe('runsNeeded', () => {
  // Oracle: SciPy 1.10, on a grid of n: at n = 6 (that is 2N) 95 % of records of N = 3 stay at or below 10 %, and of N = 10 from 90 on; on
  // the grid of tens, 80 is not enough.
  it('finds the runs that keep the failure of honest submissions at or below 10 % in 95 % of records', () => {
    expect(runsNeeded({ error: 0.1 }, record(3), 1, []).error!.runs).toBeLessThanOrEqual(6)
    const { runs } = runsNeeded({ error: 0.1 }, record(10), 8, []).error!
    expect(runs).toBeGreaterThan(80)
    expect(runs).toBeLessThanOrEqual(90)
  })

  it('says that no number of reference runs is enough where the runs of a submission limit the power', () => {
    // With endless runs: P(Z < (lead - 1.645/√1) / √(1 - √3/π)), lead = 1: P(Z < -0.9628) = 0.168 by a table of the normal distribution.
    const { power } = runsNeeded({ power: 0.8 }, record(3), 1, [10])
    expect(power![10]!.runs).toBe(null)
    expect(power![10]!.limit).toBeCloseTo(0.168, 3)
  })

  it('answers nothing about power for runs that do not differ', () => {
    expect(runsNeeded({ power: 0.8 }, { ...record(3), stdev: 0 }, 1, [5]).power).toBe(null)
  })
})
