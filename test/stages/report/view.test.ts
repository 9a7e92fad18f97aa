import { describe, expect, it } from 'vitest'
import { builtIn } from '../../../src/benchmarks/catalogue.ts'
import { checkReport } from '../../../src/stages/check/view.ts'
import { complyReport } from '../../../src/stages/comply/view.ts'
import { reviewReport } from '../../../src/stages/report/view.ts'
import { reviewed } from '../../support/review.ts'

const finding = { key: null, kind: 'no-key', line: 7, message: 'none', rule: null }
const compliance = [
  { file: 'r/result_0.txt', ok: true, warnings: [], findings: [] },
  { file: 'r/result_1.txt', ok: false, warnings: [], findings: [finding] },
] as never as Parameters<typeof complyReport>[0]
const submissions = [reviewed({}), reviewed({ globalBatchSize: 120 })]
const commit = '7bbf792d32f7b1e5b0f3b7cbc3ee9ab7e8f0e7cb'
const input = { submissions, catalogue: builtIn, ruleset: '1.1.0', commit }

describe('reviewReport', () => {
  it('has the documents of check and comply as these have them, and each curve once', () => {
    const { document } = reviewReport({ ...input, compliance })
    expect(document.check).toEqual(checkReport(submissions.map(({ result }) => result)).document)
    expect(document.comply).toEqual(complyReport(compliance).document)
    expect(document.curves).toMatchObject([{ benchmark: 'maskrcnn', records: [{}, {}, {}, {}, {}, {}] }])
  })
  it('says how both went, with the findings of both', async () => {
    const report = reviewReport({ ...input, compliance })
    expect(report.summary).toBe('2 submissions: 2 pass; 2 logs: 1 comply, 1 does not')
    expect(report.findings.map(({ path, line }) => [path, line])).toEqual([['r/result_1.txt', 7]])
    expect((await report.page?.(value => value))?.sections.at(-1)?.tables?.[0]?.rows).toEqual([
      ['r/result_1.txt', 1, 'none'],
    ])
  })
  it('says first what it is about: round, ruleset and commit', async () => {
    const dir = 'training_results_v5.1/Lab/results/8xGPU/maskrcnn'
    const report = reviewReport({ ...input, submissions: [reviewed({ dir })], compliance })
    expect((await report.page?.(value => value))?.facts).toEqual([
      ['Round', 'v5.1'],
      ['Ruleset', '1.1.0'],
      ['Upstream', '7bbf792'],
    ])
    const elsewhere = await reviewReport({ ...input, commit: null, compliance }).page?.(value => value)
    expect(elsewhere?.facts).toEqual([
      ['Ruleset', '1.1.0'],
      ['Upstream', 'no checkout'],
    ])
  })
  it('says that compliance was not checked where there are no rules', async () => {
    const report = reviewReport({ ...input, compliance: null })
    expect(report.document.comply).toBe(null)
    expect(report.summary).toContain('compliance not checked')
    expect((await report.page?.(value => value))?.sections.at(-1)?.text).toContain('Not checked')
  })
})
