import { describe, expect, it } from 'vitest'
import { builtIn } from '../../../src/benchmarks/catalogue.ts'
import { verdictSteps } from '../../../src/report/submission/verdict-steps.ts'
import { times } from '../../support/rcp.ts'
import { reviewed } from '../../support/review.ts'

const stepsOf = (...args: Parameters<typeof reviewed>) => verdictSteps(reviewed(...args), builtIn)

describe('verdictSteps', () => {
  // Numbers of batch size 120 between 96 and 128: the reference checker of mlcommons/logging 7bbf792; the sum by hand.
  it('goes from the logs to the factor of the score, with the numbers of the reference checker', () => {
    const steps = stepsOf({ globalBatchSize: 120 })
    expect(steps).toEqual([
      '5 logs, 5 required; 5 converged.',
      'Epochs to converge: 14, 14, 14, 14, 14. Without 1 at each end the mean of the other 3 is 14.',
      expect.stringContaining('14.0555556 + (120 − 96) / (128 − 96) × (14 − 14.0555556) = 14.0138889'),
      expect.stringMatching(/^The floor is the smallest mean of 3 runs .* against 10 .*: 13\.90036\d+\.$/),
      expect.stringMatching(
        /^14 ≥ 13\.90036\d+: not below the floor\. The verdict is pass: RCP Interpolation\.$/,
      ),
      'The RCP mean is above it: the factor of the score is 14.0138889 / 14 = 1.00099206.',
    ])
  })
  it('names what pruning left out, and takes the neighbours that are left', () => {
    const steps = stepsOf({ globalBatchSize: 120 }, { rcpSet: 'pruned' })
    expect(steps[2]).toMatch(/^Pruned.*maskrcnn_ref_96/)
    expect(steps[3]).toContain('between maskrcnn_ref_64 (mean 14,')
    expect(steps[4]).toContain('13.73401')
  })
  it('shows runs that did not converge and a mean below the floor', () => {
    const steps = stepsOf({ globalBatchSize: 128, epochs: times(4, 13), runs: 5 })
    expect(steps[0]).toBe('5 logs, 5 required; 4 converged.')
    expect(steps[1]).toContain('13, 13, 13, 13, not converged.')
    expect(steps.join(' ')).toContain('13 < 14: faster than the floor allows. The verdict is fail')
  })
  it('takes a mean at the floor itself for one that is not below it', () => {
    expect(stepsOf({ globalBatchSize: 128 }).join(' ')).toContain('14 ≥ 14: not below the floor')
  })
  it('says where the reference is missing: above the largest record, or below the smallest', () => {
    expect(stepsOf({ globalBatchSize: 999 }).at(-1)).toContain('none above it: the largest is at 272')
    expect(stepsOf({ globalBatchSize: 8 }).join(' ')).toContain('none below it. The smallest record judges')
  })
  it('says of too few runs that no mean is left, as the reference’s is not a number then', () => {
    const steps = stepsOf({ globalBatchSize: 128, epochs: [14] })
    expect(steps[1]).toBe(
      'Epochs to converge: 14. Without 1 at each end no run is left, so there is no mean.',
    )
    expect(steps.at(-1)).toBe('The verdict is fail: RCP found.')
  })
  it('ends where the check ended', () => {
    const unread = { ...reviewed({ benchmark: null }), curve: null }
    expect(verdictSteps(unread, builtIn)).toEqual([
      '5 logs; 5 converged.',
      'no log names its benchmark (submission_benchmark).',
    ])
  })
})
