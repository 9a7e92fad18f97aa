import { describe, expect, it } from 'vitest'
import type { CheckResult, Reason } from '../../../src/rcp/check/check-result.ts'
import { rcpCells } from '../../../src/submission/summary/rcp-cells.ts'

const result = (members: Partial<CheckResult>): CheckResult =>
  ({
    verdict: 'pass',
    passed: true,
    reason: 'rcp-found',
    globalBatchSize: 96,
    epochs: [12, 13, 15],
    ...members,
  }) as CheckResult
const failed = (verdict: CheckResult['verdict'], reason: Reason, epochs: CheckResult['epochs'] = [1, 2, 3]) =>
  rcpCells(result({ verdict, passed: false, reason, epochs }), true)

describe('rcpCells', () => {
  it('has batch size, mean without one run at each end, and verdict', () => {
    expect(rcpCells(result({}), true)).toEqual({ ':GBS': 96, ':samples_to_converge': 13, ':RCP': 'Pass' })
  })

  it.each([
    ['fail', 'rcp-found', 'Fail'],
    ['fail', 'interpolated', 'Interp. Fail'],
    ['missing-rcp', 'missing-rcp', 'Missing'],
    ['missing-rcp', 'no-rcp', 'No RCP'],
    ['insufficient-convergence', 'insufficient-convergence', 'Unknown state'],
  ] as const)(
    'says of %s by %s: %s (result_summarizer of mlcommons/logging 7bbf792)',
    (verdict, reason, text) => {
      expect(failed(verdict, reason)[':RCP']).toBe(text)
    },
  )

  it('takes a run that did not converge for 1e9, which the mean leaves out, and has no mean where more did not', () => {
    expect(rcpCells(result({ epochs: [12, 14, 13, null] }), true)[':samples_to_converge']).toBe(13.5)
    const two = failed('insufficient-convergence', 'insufficient-convergence', [12, 13, 14, null, null])
    expect(two).toMatchObject({ ':GBS': 96, ':samples_to_converge': null })
    expect(rcpCells(result({ epochs: [12, 13] }), true)[':samples_to_converge']).toBeNull()
  })

  it('has -1 for a batch size that no log says, and nothing where the reference checker crashes', () => {
    expect(failed('unreadable', 'no-batch-size')).toMatchObject({ ':GBS': -1 })
    expect(failed('unreadable', 'no-benchmark')).toEqual({})
    expect(failed('not-applicable', 'not-listed')).toEqual({})
    expect(rcpCells(result({}), false)).toEqual({})
  })
})
