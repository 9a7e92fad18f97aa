import { describe, expect, it } from 'vitest'
import { submissionStrip } from '../../../src/report/submission/submission-strip.ts'
import { reviewed } from '../../support/review.ts'

describe('submissionStrip', () => {
  const { result } = reviewed({ globalBatchSize: 128, epochs: [13, 14, 14, 15], runs: 5 })

  // One run did not converge: it counts as the slowest, so it is the one left out at that end.
  it('leaves out the extremes as the olympic mean does, a run that did not converge among them', () => {
    const left = submissionStrip(result, 1, 'epochs')?.values.map(({ x, isLeftOut }) => [x, isLeftOut])
    expect(left).toEqual([
      [13, true],
      [14, false],
      [14, false],
      [15, false],
    ])
  })
  it('has floor, RCP mean and the submission’s mean, in the colour of its verdict', () => {
    const strip = submissionStrip(result, 1, 'epochs')
    expect(strip).toMatchObject({ zoneBelow: 14, limits: [{ x: 14 }, { x: 14 }] })
    expect(strip?.mean).toEqual({ x: 43 / 3, role: 'passed' })
  })
  it('says the same in words', () => {
    expect(submissionStrip(result, 1, 'epochs')?.description).toBe(
      'Runs at 13, 14, 14, 15 epochs; their trimmed mean 14.3333333 is not below the floor 14; the RCP mean is 14.',
    )
  })
  it('has the runs alone where there is no reference, and is nothing without a run', () => {
    const missing = reviewed({ globalBatchSize: 999 }).result
    expect(submissionStrip(missing, 1, 'epochs')).toMatchObject({ zoneBelow: null, limits: [], mean: null })
    expect(submissionStrip(reviewed({ epochs: [], runs: 5 }).result, 1, 'epochs')).toBe(null)
    const single = submissionStrip(reviewed({ epochs: [14] }).result, 1, 'epochs')
    expect(single).toMatchObject({ mean: null, description: 'Runs at 14 epochs.' })
  })
})
