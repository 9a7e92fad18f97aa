import { describe, expect, it } from 'vitest'
import { nonMonotoneCurve } from '../../../src/rcp/lint/non-monotone-curve.ts'
import { found, recordLine, setLines } from '../../support/lint.ts'
import { times } from '../../support/rcp.ts'

const curve = (...means: number[]) =>
  setLines(...means.map((mean, index) => recordLine(index + 1, times(10, mean))))

describe('nonMonotoneCurve', () => {
  it('says nothing where pruning takes the falling points away, those left of the fastest (mlcommons/logging 7bbf792)', () => {
    expect(found(nonMonotoneCurve, curve(9, 8, 7, 10))).toEqual([])
  })

  it('names a fall between two points that judge: the one pass leaves 30 before 29, as it never looks back (mlcommons/logging 7bbf792)', () => {
    // 30 lies below the line from 10 to 60, so it stays; 60 then goes, and 30 is not looked at again.
    const text = setLines(
      recordLine(1, times(10, 10)),
      recordLine(2, times(10, 30)),
      recordLine(3, times(10, 60)),
      recordLine(4, times(10, 29)),
    )
    expect(found(nonMonotoneCurve, text)).toEqual([
      'warning 5: the curve falls from 30 at batch size 2 to 29 at 4',
    ])
  })
})
