import { describe, expect, it } from 'vitest'
import { hasFindings, lintReport } from '../../../src/stages/lint/view.ts'

const finding = {
  code: 'zero-stdev',
  severity: 'warning',
  record: 'a_ref_8',
  line: 2,
  message: 'all equal',
} as const

describe('lintReport', () => {
  it('counts by severity and by code, and names the record in findings', () => {
    const report = lintReport([
      { file: 'a.json', findings: [finding, { ...finding, severity: 'error', record: null }] },
      { file: 'b.json', findings: [finding] },
    ])
    expect(report.summary).toBe('2 RCP sets: 1 error, 2 warnings, 0 notes')
    expect(report.tables[1]?.rows).toEqual([['zero-stdev', 1, 2, 0, 2]])
    expect(report.findings.map(({ path, message }) => [path, message])).toEqual([
      ['a.json', 'a_ref_8: all equal'],
      ['a.json', 'all equal'],
      ['b.json', 'a_ref_8: all equal'],
    ])
  })

  it('has findings where there is an error, and not for a warning (contract of the exit code)', () => {
    expect(hasFindings([{ file: 'a', findings: [finding] }])).toBe(false)
    expect(hasFindings([{ file: 'a', findings: [{ ...finding, severity: 'error' }] }])).toBe(true)
  })
})
