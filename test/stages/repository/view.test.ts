import { expect, it } from 'vitest'
import { repositoryReport } from '../../../src/stages/repository/view.ts'
import { findingAt } from '../../../src/submission/finding-at.ts'

it('repositoryReport says how many findings there are, or that there are none', () => {
  expect(repositoryReport('p', []).document).toEqual({ dir: 'p', ok: true, findings: [] })
  const finding = findingAt('p/.git', 'bad-file-name', 'the name begins with a dot')
  const report = repositoryReport('p', [finding])
  expect(report.summary).toBe('p: 1 finding')
  expect(report.tables[0]?.rows).toEqual([['p/.git', 'bad-file-name', 'the name begins with a dot']])
  expect(report.findings).toEqual([finding])
})
