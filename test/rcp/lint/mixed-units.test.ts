import { describe, expect, it } from 'vitest'
import { mixedUnits } from '../../../src/rcp/lint/mixed-units.ts'
import { found, recordLine, setLines } from '../../support/lint.ts'
import { times } from '../../support/rcp.ts'

describe('mixedUnits', () => {
  it('names the member that the checker does not read (mlcommons/logging 7bbf792)', () => {
    const wrong = recordLine(8, times(10, 14)).replace('Epochs to converge', 'samples to converge')
    expect(found(mixedUnits, setLines(wrong))).toEqual([
      'error 2: the values are under "samples to converge"; the checker reads "Epochs to converge"',
    ])
  })

  it('names a mean a hundred times that of the smaller batch size, and not one of 99 times', () => {
    const pair = (mean: number) => setLines(recordLine(8, times(10, 10)), recordLine(16, times(10, mean)))
    expect(found(mixedUnits, pair(1000))).toEqual([
      'error 3: mean 1000, but 10 in toy_ref_8: one counts epochs, the other samples',
    ])
    expect(found(mixedUnits, pair(990))).toEqual([])
    expect(found(mixedUnits, pair(0.1))).toHaveLength(1)
  })
})
