import { describe, expect, it } from 'vitest'
import { type DoctorCheck, doctorReport, isMissing } from '../../../src/cli/doctor/view.ts'

const check = (name: string, status: DoctorCheck['status']): DoctorCheck => ({
  name,
  status,
  detail: 'found',
  remedy: status === 'ok' ? null : 'install it',
})

describe('doctorReport', () => {
  it('is well where nothing that commands need is missing, though something may be absent', () => {
    const { document, summary, tables } = doctorReport([check('node', 'ok'), check('git', 'absent')])
    expect([document.ok, summary]).toEqual([true, 'all is there'])
    expect(tables[0]!.rows).toEqual([
      ['node', 'ok', 'found', null],
      ['git', 'absent', 'found', 'install it'],
    ])
  })

  it('names what is missing', () => {
    const checks = [check('RCP sets', 'missing'), check('node', 'ok'), check('rules', 'missing')]
    expect(doctorReport(checks)).toMatchObject({
      document: { ok: false, checks },
      summary: 'missing: RCP sets, rules',
    })
    expect(checks.map(isMissing)).toEqual([true, false, true])
  })
})
