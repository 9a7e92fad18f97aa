import { describe, expect, it } from 'vitest'
import type { CheckResult } from '../../../src/rcp/check/check-result.ts'
import { rcpCells } from '../../../src/submission/summary/rcp-cells.ts'

const result = (members: Partial<CheckResult>): CheckResult =>
  ({
    verdict: 'pass',
    passed: true,
    message: 'RCP found',
    globalBatchSize: 96,
    epochs: [12, 13, 15],
    ...members,
  }) as CheckResult
const failed = (
  verdict: CheckResult['verdict'],
  message: string,
  epochs: CheckResult['epochs'] = [1, 2, 3],
) => rcpCells(result({ verdict, passed: false, message, epochs }), true)

describe('rcpCells', () => {
  it('has batch size, mean without one run at each end, and verdict', () => {
    expect(rcpCells(result({}), true)).toEqual({ ':GBS': 96, ':samples_to_converge': 13, ':RCP': 'Pass' })
  })

  it.each([
    ['fail', 'RCP found', 'Fail'],
    ['fail', 'RCP Interpolation', 'Interp. Fail'],
    ['missing-rcp', 'Missing RCP, please submit RCP with BS = 96', 'Missing'],
    ['missing-rcp', 'Cannot find any RCPs', 'No RCP'],
    ['insufficient-convergence', 'Insufficient convergence', 'Unknown state'],
  ] as const)(
    'says of %s with "%s": %s (result_summarizer of mlcommons/logging 7bbf792)',
    (verdict, message, text) => {
      expect(failed(verdict, message)[':RCP']).toBe(text)
    },
  )

  it('takes a run that did not converge for 1e9, which the mean leaves out, and has no mean where more did not', () => {
    expect(rcpCells(result({ epochs: [12, 14, 13, null] }), true)[':samples_to_converge']).toBe(13.5)
    const two = failed('insufficient-convergence', 'Insufficient convergence', [12, 13, 14, null, null])
    expect(two).toMatchObject({ ':GBS': 96, ':samples_to_converge': null })
    expect(rcpCells(result({ epochs: [12, 13] }), true)[':samples_to_converge']).toBeNull()
  })

  it('has -1 for a batch size that no log says, and nothing where the reference checker dies', () => {
    expect(failed('unreadable', 'Could not detect global_batch_size')).toMatchObject({ ':GBS': -1 })
    expect(failed('unreadable', 'no log names its benchmark')).toEqual({})
    expect(failed('not-applicable', 'dlrm has no RCP check')).toEqual({})
    expect(rcpCells(result({}), false)).toEqual({})
  })
})
