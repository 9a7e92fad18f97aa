import { describe, expect, it } from 'vitest'
import type { CheckResult } from '../../../src/rcp/check/check-result.ts'
import { checkReport, isFinding } from '../../../src/stages/check/view.ts'

const passed: CheckResult = {
  dir: 'results/a',
  benchmark: 'maskrcnn',
  division: 'closed',
  organization: 'Example Lab',
  submitter: null,
  system: null,
  ruleset: '1.1.0',
  globalBatchSize: 120,
  runs: 5,
  requiredRuns: 5,
  converged: 5,
  epochs: [14, 14, 14, 14, 14],
  submissionMean: 14,
  verdict: 'pass',
  passed: true,
  reason: 'rcp-found',
  bypassed: false,
  message: 'RCP found',
  normalization: 1,
  rcp: {
    names: ['r'],
    interpolated: false,
    mean: 14,
    stdev: 0,
    minEpochs: 14,
    floor: 14,
    grace: 0,
    maxSpeedup: 1,
  },
  problems: [],
}
const failed: CheckResult = {
  ...passed,
  dir: 'results/b',
  verdict: 'fail',
  passed: false,
  submissionMean: 13,
}

describe('checkReport', () => {
  it('says in the document whether only the bypass lets a submission pass, and keeps the reason to itself', () => {
    const { document } = checkReport([{ ...passed, bypassed: true }])
    const [shown] = document.results as readonly Record<string, unknown>[]
    expect(shown).toMatchObject({ passed: true, bypassed: true, message: 'RCP found' })
    expect(shown).not.toHaveProperty('reason')
  })

  it('counts every verdict of the contract in the document', () => {
    const { document, summary } = checkReport([passed, failed, failed])
    expect(document.summary).toEqual({
      pass: 1,
      fail: 2,
      'missing-rcp': 0,
      'insufficient-convergence': 0,
      'not-applicable': 0,
      unreadable: 0,
    })
    expect(summary).toBe('3 submissions: 1 pass, 2 fail')
  })

  it('makes a finding of a verdict that is none of pass and not-applicable', () => {
    const results = [passed, failed, { ...failed, verdict: 'not-applicable' as const }]
    expect(results.map(isFinding)).toEqual([false, true, false])
    expect(checkReport(results).findings.map(({ path, code, severity }) => [path, code, severity])).toEqual([
      ['results/b', 'fail', 'error'],
    ])
  })

  it('shows problems with their file and line, a wrong number of logs as a warning', () => {
    const problems = [
      { code: 'too-few-runs', file: 'results/a', line: null, message: '4 logs, 5 runs required' },
    ] as const
    expect(checkReport([{ ...passed, problems }]).findings).toEqual([
      {
        code: 'too-few-runs',
        severity: 'warning',
        path: 'results/a',
        line: null,
        message: '4 logs, 5 runs required',
      },
    ])
  })

  it('counts what passes by bypass apart, and warns of it', () => {
    const bypassed = { ...failed, verdict: 'pass', passed: true, bypassed: true } as const
    const report = checkReport([passed, bypassed, bypassed, failed])
    expect(report.summary).toBe('4 submissions: 1 pass, 2 by rcp-bypass, 1 fail')
    expect(report.findings.map(({ path, code, severity }) => [path, code, severity])).toEqual([
      ['results/b', 'rcp-bypassed', 'warning'],
      ['results/b', 'rcp-bypassed', 'warning'],
      ['results/b', 'fail', 'error'],
    ])
    expect(report.document.summary).toMatchObject({ pass: 3, fail: 1 })
  })

  it('adds organization, division, system and submitter to CSV, after the columns of the first version', () => {
    const { csv } = checkReport([{ ...passed, system: '8xGPU', submitter: 'Lab' }])
    const keys = csv!.columns.map(({ key }) => key)
    expect(keys.slice(0, 11)).toEqual([
      'dir',
      'benchmark',
      'globalBatchSize',
      'runs',
      'converged',
      'submissionMean',
      'rcpMean',
      'minEpochs',
      'verdict',
      'normalization',
      'message',
    ])
    expect(keys.slice(-4)).toEqual(['organization', 'division', 'system', 'submitter'])
    expect(csv!.rows[0]!.slice(-4)).toEqual(['Example Lab', 'closed', '8xGPU', 'Lab'])
  })
})
