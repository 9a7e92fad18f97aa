import { describe, expect, it } from 'vitest'
import { decidingRun } from '../../../src/report/submission/deciding-run.ts'
import { reviewed } from '../../support/review.ts'

/** Against a floor of 14: all runs of the record at batch size 128 took 14 epochs. */
const deciding = (epochs: number[], runs = epochs.length) =>
  decidingRun(reviewed({ globalBatchSize: 128, epochs, runs }).result, 1)

describe('decidingRun', () => {
  it('is the slowest run if the submission passes with it alone', () => {
    // 13, 14, 15 count: 14. Without the slowest 13 and 14 do: 13.5.
    expect(deciding([13, 13, 14, 15, 15])).toBe('slowest')
  })
  it('is the fastest run if the submission fails by it alone', () => {
    // 13, 14, 14 count: 13.67. Without the fastest 14 and 14 do.
    expect(deciding([12, 13, 14, 14, 14])).toBe('fastest')
  })
  it('is null for a clear verdict, and if no run would be left', () => {
    expect(deciding([15, 15, 15, 15, 15])).toBe(null)
    expect(deciding([12, 12, 12, 12, 12])).toBe(null)
    expect(deciding([13, 14, 15])).toBe(null)
  })
  it('takes a run that did not converge for the slowest', () => {
    expect(deciding([13, 13, 14, 15], 5)).toBe('slowest')
  })
})
