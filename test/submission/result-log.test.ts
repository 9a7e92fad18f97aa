import { describe, expect, it } from 'vitest'
import type { ComplianceFinding } from '../../src/compliance/finding.ts'
import {
  counts,
  type ResultLog,
  reasonOf,
  scoredStatus,
  timeToTrain,
} from '../../src/submission/result-log.ts'
import { resultLog } from '../support/result-log.ts'

const finding: ComplianceFinding = {
  key: 'seed',
  kind: 'wrong-count',
  line: null,
  message: "Required EXACTLY_ONE occurrence of 'seed' but found 0\nand more",
  rule: null,
}
const ok = { ok: true, warnings: [], findings: [] }
const broken = { ok: false, warnings: [], findings: [finding] }

const about = (log: ResultLog) => [counts(log), scoredStatus(log)]

describe('a result log', () => {
  it('counts where it complies and has times, whatever its status, as result_summarizer of mlcommons/logging 7bbf792', () => {
    expect(about(resultLog({ compliance: ok }))).toEqual([true, 'success'])
    expect(about(resultLog({ compliance: ok, status: 'aborted' }))).toEqual([true, 'aborted'])
    expect(about(resultLog({ compliance: broken }))).toEqual([false, 'non-compliant'])
    expect(about(resultLog({ compliance: broken, status: 'aborted' }))).toEqual([false, 'aborted'])
    const fault = { code: 'unreadable', line: null, message: 'the disk is broken' } as const
    expect(about(resultLog({ compliance: ok, fault }))).toEqual([false, 'success'])
    expect(reasonOf(resultLog({ compliance: ok, fault }))).toBe('the disk is broken')
    expect(about(resultLog({ compliance: ok, times: null }))).toEqual([false, 'success'])
  })

  it('counts without rules where the run converged', () => {
    expect(about(resultLog({}))).toEqual([true, 'success'])
    expect(about(resultLog({ status: 'aborted' }))).toEqual([false, 'aborted'])
    expect(about(resultLog({ status: 'incomplete', times: null }))).toEqual([false, 'incomplete'])
  })

  it('says in one line why it does not count', () => {
    expect(reasonOf(resultLog({ compliance: broken }))).toBe(
      "it does not comply: Required EXACTLY_ONE occurrence of 'seed' but found 0",
    )
    expect(reasonOf(resultLog({ compliance: ok, times: null }))).toBe(
      'run_start or run_stop, or the time_ms of one, is missing',
    )
    expect(reasonOf(resultLog({ status: 'aborted' }))).toBe('the run is aborted')
  })

  it('has the minutes between start and stop, null where one is missing', () => {
    expect(timeToTrain(resultLog({ times: { startMs: 0, stopMs: 90_000 } }))).toBe(1.5)
    expect(timeToTrain(resultLog({ times: null }))).toBeNull()
  })
})
