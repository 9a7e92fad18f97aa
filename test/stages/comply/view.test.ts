import { describe, expect, it } from 'vitest'
import { complyReport } from '../../../src/stages/comply/view.ts'

const finding = {
  key: 'seed',
  kind: 'check-failed',
  line: 7,
  message: 'failed\nand why',
  rule: { file: 'training_9.9.0/common.yaml', line: 3 },
} as const

describe('complyReport', () => {
  const report = complyReport([
    { file: 'a', ok: true, warnings: ['batch'], findings: [] },
    { file: 'b', ok: false, warnings: [], findings: [finding] },
  ])

  it('counts the logs that comply', () => {
    expect(report.summary).toBe('2 logs: 1 comply, 1 does not')
  })

  it('shows the first line of a finding in the table, and all of it with its rule as a finding', () => {
    expect(report.tables[1]?.rows).toEqual([
      ['b', 7, 'seed', 'check-failed', 'failed', 'training_9.9.0/common.yaml:3'],
    ])
    expect(report.findings[1]).toEqual({
      code: 'check-failed',
      severity: 'error',
      path: 'b',
      line: 7,
      message: 'failed\nand why\nrule: training_9.9.0/common.yaml:3',
    })
  })

  it('warns of keys that are repeated', () => {
    expect(report.findings[0]).toMatchObject({ code: 'repeated-key', severity: 'warning', path: 'a' })
  })
})
