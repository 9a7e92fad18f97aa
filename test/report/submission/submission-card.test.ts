import { describe, expect, it } from 'vitest'
import { builtIn } from '../../../src/benchmarks/catalogue.ts'
import { submissionCard } from '../../../src/report/submission/submission-card.ts'
import { times } from '../../support/rcp.ts'
import { shown } from '../../support/review.ts'

const cardOf = (submission: ReturnType<typeof shown>) => submissionCard(submission, builtIn)
const badgesOf = (submission: ReturnType<typeof shown>) => cardOf(submission).badges.map(({ text }) => text)

describe('submissionCard', () => {
  it('says the verdict first', () => {
    expect(cardOf(shown({})).badges).toEqual([{ text: 'pass', tone: 'good' }])
  })
  it('says that nothing but the bypass lets a submission pass', () => {
    const fast = { globalBatchSize: 128, epochs: times(5, 13) }
    expect(badgesOf(shown(fast))).toEqual(['fail'])
    expect(badgesOf(shown(fast, { rcpBypass: true }))).toEqual(['pass by bypass'])
  })
  it('says how many of the required runs are there where they are not as many', () => {
    expect(badgesOf(shown({ epochs: times(4, 14) }))).toEqual(['pass', '4 of 5 runs'])
  })
  it('has the scaling factor found beside the one required', () => {
    const facts = new Map(cardOf(shown({ globalBatchSize: 120 }, { scalingFound: 1.01 })).facts)
    expect([facts.get('Scaling required'), facts.get('Scaling found')]).toEqual(['1.00099206', '1.01'])
  })
  it('lists problems and what does not comply, with file and line', () => {
    const finding = { key: null, kind: 'no-key', line: 7, message: 'none', rule: null }
    const compliance = [{ file: 'r/result_0.txt', ok: false, warnings: [], findings: [finding] }]
    const problems = [{ code: 'word-in-other-key', file: 'r/result_1.txt', line: 3, message: 'odd' } as const]
    const submission = { ...shown({ problems }), compliance: compliance as never }
    expect(cardOf(submission).findings.map(({ path, line }) => [path, line])).toEqual([
      ['r/result_1.txt', 3],
      ['r/result_0.txt', 7],
    ])
    expect(badgesOf(submission)).toEqual(['pass', 'does not comply'])
  })
  it('is named by the folders of a round, and says what the logs say where it differs', () => {
    const dir = 'v5.1/Lab/results/8xGPU/maskrcnn'
    const card = cardOf(shown({ dir, organization: 'Other' }))
    expect([card.id, card.title]).toEqual(['Lab/results/8xGPU/maskrcnn', 'Lab, 8xGPU'])
    const facts = new Map(card.facts)
    expect([facts.get('Organization'), facts.get('Logs say')]).toEqual(['Lab', 'Other'])
  })
})
