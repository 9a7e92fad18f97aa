import { describe, expect, it } from 'vitest'
import { outlierRun } from '../../../src/rcp/lint/outlier-run.ts'
import { found, recordLine, setLines } from '../../support/lint.ts'
import { times } from '../../support/rcp.ts'

/** Gives the set steps of 1. */
const steps = recordLine(8, [13, 14])

describe('outlierRun', () => {
  it('names 20 among nine of 14: its score by the mean absolute deviation is 6 / (1.253314 * 0.6) = 7.98 (Iglewicz and Hoaglin)', () => {
    expect(found(outlierRun, setLines(steps, recordLine(64, [...times(9, 14), 20])))).toEqual([
      "warning 3: 20 is far from the runs' median of 14",
    ])
  })

  it('leaves a value of 3.4 median absolute deviations alone and names one of 3.6 (Iglewicz and Hoaglin: 3.5)', () => {
    // Deviations from the median 100 are 4, 3, 2, 1, 0, 1, 2, 3 and the last: their median is 2.
    const withLast = (last: number) => setLines(recordLine(64, [96, 97, 98, 99, 100, 101, 102, 103, last]))
    expect(found(outlierRun, withLast(100 + 2 * 1.482602 * 3.4))).toEqual([])
    expect(found(outlierRun, withLast(100 + 2 * 1.482602 * 3.6))).toHaveLength(1)
  })

  it('leaves a value one evaluation away alone, however rare: 5 among nineteen of 4', () => {
    expect(found(outlierRun, setLines(recordLine(320, [...times(19, 4), 5])))).toEqual([])
  })

  it('is an error from five times the median on', () => {
    const text = setLines(steps, recordLine(64, [12, 13, 13, 14, 14, 15, 140]))
    expect(found(outlierRun, text)).toEqual(["error 3: 140 is far from the runs' median of 14"])
  })

  it('says nothing of a record without runs', () => {
    expect(found(outlierRun, setLines(recordLine(64, [])))).toEqual([])
  })
})
