import { describe, expect, it } from 'vitest'
import { tooFewRuns } from '../../../src/rcp/lint/too-few-runs.ts'
import { found, recordLine, setLines } from '../../support/lint.ts'
import { times } from '../../support/rcp.ts'

describe('tooFewRuns', () => {
  it('asks for 2N runs, 10 for the 5 of a Mask R-CNN submission (training rules, RCPs)', () => {
    const text = setLines(recordLine(48, times(10, 14)), recordLine(64, times(9, 14)))
    expect(found(tooFewRuns, text)).toEqual(['error 3: 9 runs; a reference point needs 10'])
  })

  it('asks for nothing where N is not known', () => {
    expect(found(tooFewRuns, setLines(recordLine(8, [1])), '1.1.0', 'toy')).toEqual([])
  })
})
