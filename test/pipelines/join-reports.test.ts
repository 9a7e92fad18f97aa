import { describe, expect, it } from 'vitest'
import { joinReports } from '../../src/pipelines/join-reports.ts'
import type { StageReport } from '../../src/pipelines/stage-report.ts'
import type { Report } from '../../src/report/report.ts'

const report = (title: string, rows: number[]): Report => ({
  name: 'x',
  title: 'x',
  document: { rows },
  items: rows,
  tables: [{ title, columns: [{ key: 'n', title: 'N' }], rows: rows.map(row => [row]) }],
  findings: [{ code: 'fail', severity: 'error', path: 'p', line: 1, message: 'm' }],
  summary: 's',
})
const stage = (id: string, title: string, rows: number[], isAdvice = false): StageReport => ({
  id,
  kind: 'check',
  report: report(title, rows),
  hasFindings: true,
  isAdvice,
})

describe('joinReports', () => {
  it('puts tables of one kind below each other, with the stage as first column', () => {
    const { tables } = joinReports('a/b.yaml', [
      stage('one', 'T', [1]),
      stage('two', 'T', [2]),
      stage('three', 'U', [3]),
    ])
    expect(tables.map(({ title, rows }) => [title, rows])).toEqual([
      [
        'T',
        [
          ['one', 1],
          ['two', 2],
        ],
      ],
      ['U', [[3]]],
      [
        'Stages',
        [
          ['one', 'check', 's'],
          ['two', 'check', 's'],
          ['three', 'check', 's'],
        ],
      ],
    ])
  })

  it('shows the findings of a stage that only advises as warnings, and does not count them', () => {
    const { findings, summary } = joinReports('b.yaml', [stage('one', 'T', [1], true)])
    expect(findings.map(({ severity }) => severity)).toEqual(['warning'])
    expect(summary).toBe('1 stage: passed')
    expect(joinReports('b.yaml', [stage('one', 'T', [1])]).summary).toBe('1 stage: findings in one')
  })

  it('names the pipeline without its folder, so that the same file gives the same bytes everywhere', () => {
    expect(joinReports('/x/y/b.yaml', []).document.pipeline).toBe('b.yaml')
  })
})
