import { describe, expect, it } from 'vitest'
import { byNearness, evaluationInterval } from '../../src/rcp/evaluation-interval.ts'
import { benchmarkOf, maskRcnn, record } from '../support/rcp.ts'

describe('evaluationInterval', () => {
  const resnet = {
    benchmark: benchmarkOf('resnet'),
    ruleset: '1.1.0',
    globalBatchSize: 4096,
    records: [record('resnet', 4096, [39, 40, 42, 43])],
  }

  it('is that of the rules: resnet is evaluated every 4 epochs from an epoch that the submitter chooses', () => {
    expect(evaluationInterval(resnet)).toEqual({ step: 4, offset: null, source: 'rules', from: [] })
  })

  it('is that of the records on request', () => {
    expect(evaluationInterval({ ...resnet, source: 'records' })).toEqual({
      step: 1,
      offset: 0,
      source: 'records',
      from: ['resnet_ref_4096'],
    })
  })

  it('is that of the records where the rules do not say how often', () => {
    const benchmark = benchmarkOf('cosmoflow')
    const records = [record('cosmoflow', 64, [17, 18, 20])]
    expect(evaluationInterval({ benchmark, ruleset: '1.0.0', globalBatchSize: 64, records })).toMatchObject({
      step: 1,
      source: 'records',
    })
  })

  it('is unknown where neither says it', () => {
    const benchmark = benchmarkOf('qwen35_397b_grpo')
    const records = [record('qwen35_397b_grpo', 256, [4608, 4608])]
    expect(evaluationInterval({ benchmark, ruleset: '6.1.0', globalBatchSize: 256, records })).toBe(null)
  })
})

describe('byNearness', () => {
  it('orders records by the ratio of batch sizes: 128 is nearer to 112 than 96', () => {
    const names = byNearness(maskRcnn.records, 112).map(({ globalBatchSize }) => globalBatchSize)
    expect(names).toEqual([128, 96, 64, 256, 48, 272])
  })
})
