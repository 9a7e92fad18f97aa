import { describe, expect, it } from 'vitest'
import { builtIn } from '../../../src/benchmarks/catalogue.ts'
import { submissionCard } from '../../../src/report/submission/submission-card.ts'
import { times } from '../../support/rcp.ts'
import { reviewed } from '../../support/review.ts'

const cardOf = (submission: ReturnType<typeof reviewed>, hasCurve = false) =>
  submissionCard(submission, 'submission-1', { catalogue: builtIn, hasCurve })
const badgesOf = (submission: ReturnType<typeof reviewed>) =>
  cardOf(submission).badges.map(({ text }) => text)

describe('submissionCard', () => {
  it('says the verdict first', () => {
    expect(cardOf(reviewed({})).badges).toEqual([{ text: 'pass', tone: 'good' }])
  })
  it('says that nothing but the bypass lets a submission pass', () => {
    const fast = { globalBatchSize: 128, epochs: times(5, 13) }
    expect(badgesOf(reviewed(fast))).toEqual(['fail'])
    expect(badgesOf(reviewed(fast, { rcpBypass: true }))).toEqual(['pass', 'by bypass only'])
  })
  it('says how many of the required runs are there where they are not as many', () => {
    expect(badgesOf(reviewed({ epochs: times(4, 14) }))).toEqual(['pass', '4 of 5 runs'])
  })
  it('has the scaling factor found beside the one required', () => {
    const facts = new Map(cardOf(reviewed({ globalBatchSize: 120 }, { scalingFound: 1.01 })).facts)
    expect([facts.get('Scaling required'), facts.get('Scaling found')]).toEqual(['1.00099206', '1.01'])
  })
  it('lists problems and what does not comply, with file and line', () => {
    const finding = { key: null, kind: 'no-key', line: 7, message: 'none', rule: null }
    const compliance = [{ file: 'r/result_0.txt', ok: false, warnings: [], findings: [finding] }]
    const problems = [{ code: 'word-in-other-key', file: 'r/result_1.txt', line: 3, message: 'odd' } as const]
    const submission = { ...reviewed({ problems }), compliance: compliance as never }
    expect(cardOf(submission).findings.map(({ path, line }) => [path, line])).toEqual([
      ['r/result_1.txt', 3],
      ['r/result_0.txt', 7],
    ])
    expect(badgesOf(submission)).toEqual(['pass', 'does not comply'])
  })
  it('has a curve of its own where asked for', () => {
    expect(cardOf(reviewed({}), true).plots).toHaveLength(1)
    expect(cardOf(reviewed({})).plots).toEqual([])
  })
})
