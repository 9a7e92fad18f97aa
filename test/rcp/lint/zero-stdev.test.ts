import { describe, expect, it } from 'vitest'
import { zeroStdev } from '../../../src/rcp/lint/zero-stdev.ts'
import { found, recordLine, setLines } from '../../support/lint.ts'
import { times } from '../../support/rcp.ts'

describe('zeroStdev', () => {
  it('names a record whose values are all equal: floor and mean are one (mlcommons/logging 7bbf792)', () => {
    const text = setLines(recordLine(48, times(10, 14)), recordLine(64, [...times(9, 14), 20]))
    expect(found(zeroStdev, text)).toEqual(['warning 2: all 10 runs took 14: the floor is the mean'])
  })

  it('says nothing of a single run', () => {
    expect(found(zeroStdev, setLines(recordLine(48, [14])))).toEqual([])
  })
})
