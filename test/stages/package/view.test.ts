import { describe, expect, it } from 'vitest'
import { packageReport } from '../../../src/stages/package/view.ts'
import { findingAt } from '../../../src/submission/finding-at.ts'

const findings = [
  findingAt('p/x/result_0.txt', 'check-failed', 'wrong\nfailed test: a', 3),
  findingAt('p/x', 'other-files', 'not named as logs are'),
]
const benchmark = {
  name: 'x',
  dir: 'p/results/a/x',
  scaling: null,
  runs: 5,
  requiredRuns: 5,
  failedRuns: ['result_0', 'result_3'],
  bypass: { rcp: false, seeds: false },
  rcp: null,
}
const systems = [{ name: 'a', file: 'p/systems/a.json', division: 'open', benchmarks: [benchmark] }]

describe('packageReport', () => {
  it('has the members of the contract: dir, ok, findings, systems', () => {
    const result = { dir: 'p', ok: false, findings, systems }
    expect(packageReport(result).document).toEqual(result)
  })

  it('counts benchmarks, systems, errors and warnings', () => {
    expect(packageReport({ dir: 'p', ok: false, findings, systems }).summary).toBe(
      'p: 1 benchmark of 1 system, 1 error, 1 warning',
    )
  })

  it('has a row per benchmark', () => {
    const { tables } = packageReport({ dir: 'p', ok: false, findings, systems })
    expect(tables.map(({ rows }) => rows)).toEqual([
      [['a', 'open', null, 'x', 5, 5, 'result_0, result_3', null, null]],
    ])
  })
})
