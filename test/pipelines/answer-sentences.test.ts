import { describe, expect, it } from 'vitest'
import { answerSentences } from '../../src/pipelines/answer-sentences.ts'

const documents = {
  check: { results: [{ verdict: 'pass', floor: 13.900369246800743, passed: true, mean: null }] },
  rate: { rules: [{ ruleset: '1.1.0', allowed: false, nearest: [0.14, 0.16] }] },
}
const filled = (sentence: string) => answerSentences([sentence], documents, 'p.yaml')[0]

describe('answerSentences', () => {
  it('fills in results, numbers with eight digits, lists with "and"', () => {
    expect(filled('{check.results[0].verdict} at {check.results[0].floor}')).toBe('pass at 13.900369')
    expect(filled('nearest {rate.rules[ruleset=1.1.0].nearest}')).toBe('nearest 0.14 and 0.16')
    expect(filled('mean {check.results[0].mean}')).toBe('mean none')
  })
  it('chooses between two texts, so that a sentence cannot say what did not happen', () => {
    expect(filled('It {check.results[0].passed ? passes : fails}.')).toBe('It passes.')
    expect(filled('{rate.rules[ruleset=1.1.0].allowed ? allowed : shut out}')).toBe('shut out')
  })
  it.each([
    'check.results[0].flor',
    'check.results[7].verdict',
    'chek.results',
    'rate.rules[ruleset=9].allowed',
    'constructor',
    'check.results',
    '',
  ])('refuses %s, which is no result', name => {
    expect(() => filled(`{${name}}`)).toThrow(
      expect.objectContaining({
        code: 'unknown-result',
        place: expect.objectContaining({ file: 'p.yaml' }),
      }),
    )
  })
})
