import { describe, expect, it } from 'vitest'
import type { ComplianceFinding } from '../../src/compliance/finding.ts'
import {
  counts,
  lineOf,
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

  it("names the broken rule and its line as editors count, not in upstream's text, which counts from 0", () => {
    const rule = { file: 'training_6.0.0/common.yaml', line: 90 }
    const message = "CHECK for 'seed' failed in line 21:\n:::MLLOG {}"
    const finding = { key: 'seed', kind: 'check-failed', line: 22, message, rule } as const
    const log = resultLog({ compliance: { ok: false, warnings: [], findings: [finding] } })
    expect(reasonOf(log)).toBe(
      'it does not comply: a logged value breaks a rule: seed in line 22 (rule: training_6.0.0/common.yaml:90)',
    )
    expect(lineOf(log)).toBe(22)
  })

  it('has the minutes between start and stop, null where one is missing', () => {
    expect(timeToTrain(resultLog({ times: { startMs: 0, stopMs: 90_000 } }))).toBe(1.5)
    expect(timeToTrain(resultLog({ times: null }))).toBeNull()
  })
})
