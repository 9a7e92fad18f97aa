import { describe, expect, it } from 'vitest'
import { builtInRules, judgeLearningRate, proposedRule } from '../../src/advise/learning-rate-rules.ts'
import { builtIn } from '../../src/benchmarks/catalogue.ts'

const maskrcnn = builtIn.find('training', 'maskrcnn')!
const under = (ruleset: string, globalBatchSize: number, learningRate: number | null, wanted?: number) =>
  judgeLearningRate([...builtInRules(maskrcnn), proposedRule(0.01)], {
    globalBatchSize,
    learningRate,
    ...(wanted !== undefined && { wanted }),
  }).find(rule => rule.ruleset === ruleset)

// The rule's text: compliance_checker/training_1.1.0/closed_maskrcnn.yaml of mlcommons/logging 7bbf792,
// is_integer(v['value'] / 0.02) with a tolerance of 1e-5.
describe('judgeLearningRate', () => {
  it('refuses 0.15 under K * 0.02 and names the multiples beside it', () => {
    expect(under('1.1.0', 120, 0.15)).toEqual({
      ruleset: '1.1.0',
      rule: 'K * 0.02',
      optimizer: null,
      allowed: false,
      quantum: 0.02,
      multiple: 7.5,
      nearest: [0.14, 0.16],
    })
  })

  it('allows 0.15 under a proposed K * 0.01, as K = 15', () => {
    expect(under('proposed', 120, 0.15)).toMatchObject({ allowed: true, multiple: 15, nearest: [0.15] })
  })

  it('takes 0.14 / 0.02 for a whole number, though it is 7.000000000000001 in binary', () => {
    expect(0.14 / 0.02).not.toBe(7)
    expect(under('1.1.0', 112, 0.14)).toMatchObject({ allowed: true, multiple: 7 })
  })

  it.each([
    [48, 0.06, 3],
    [96, 0.12, 6],
    [192, 0.24, 12],
  ])(
    'allows the linear learning rate of 4, 8 and 16 GPUs with 12 images each: %d at %d is K = %d',
    (bs, lr, k) => {
      expect(under('1.1.0', bs, lr)).toMatchObject({ allowed: true, multiple: k })
    },
  )

  it('allows 0.02 / K from ruleset 2.0.0 on, below batch size 16 alone', () => {
    expect(under('1.1.0', 8, 0.01)?.allowed).toBe(false)
    expect(under('2.0.0', 8, 0.01)?.allowed).toBe(true)
    expect(under('2.0.0', 16, 0.01)?.allowed).toBe(false)
  })

  it('gives only positive multiples as nearest', () => {
    expect(under('1.1.0', 96, 0.005)?.nearest).toEqual([0.02])
  })

  it('judges no learning rate where none is given, and names those nearest to the one wanted', () => {
    expect(under('1.1.0', 120, null, 0.15)).toMatchObject({
      allowed: null,
      multiple: null,
      nearest: [0.14, 0.16],
    })
  })
})

describe('builtInRules', () => {
  const rulesets = (name: string) =>
    builtInRules(builtIn.find('training', name)!).map(({ ruleset, optimizer }) => [ruleset, optimizer])

  it('lists every ruleset that has a rule, and none for a benchmark whose learning rate is free', () => {
    expect(rulesets('maskrcnn').map(([ruleset]) => ruleset)).toEqual([
      ...['0.6.0', '0.7.0', '1.0.0', '1.1.0', '2.0.0', '2.1.0', '3.0.0', '3.1.0'],
    ])
    expect(rulesets('bert')).toEqual([])
  })

  it('says which optimizer a rule holds for: resnet has K * 0.001 with SGD, LARS is free', () => {
    expect(rulesets('resnet').slice(0, 2)).toEqual([
      ['0.6.0', null],
      ['0.7.0', 'sgd'],
    ])
  })
})
