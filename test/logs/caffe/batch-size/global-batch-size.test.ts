import { describe, expect, it } from 'vitest'
import { type BatchFacts, globalBatchSize } from '../../../../src/logs/caffe/batch-size/global-batch-size.ts'

const facts: BatchFacts = { flavour: 'bvlc', version: null, perWorker: 32, workers: 2, iterSize: 1 }

describe('globalBatchSize', () => {
  it('multiplies by GPUs and iter_size in BVLC Caffe; oracle: docs/multigpu.md, SqueezeNet 64 x 2 x 4 = 512', () => {
    expect(globalBatchSize({ ...facts, perWorker: 64, iterSize: 4 }, {})).toEqual({
      size: 512,
      rule: '64 per GPU x 2 GPUs x iter_size 4 (BVLC: batch_size is per GPU)',
    })
  })

  it('multiplies the divided number that NVCaffe prints since 0.16; oracle: ResNet-50 with 32 x 8 = 256', () => {
    expect(globalBatchSize({ ...facts, flavour: 'nvcaffe', version: '0.16.1', workers: 8 }, {}).size).toBe(
      256,
    )
    expect(globalBatchSize({ ...facts, flavour: 'nvcaffe', version: '0.15.14' }, {}).rule).toContain('BVLC')
    expect(globalBatchSize({ ...facts, flavour: 'nvcaffe', version: '0.17' }, {}).rule).toContain(
      'total divided',
    )
  })

  it('multiplies by ranks in Intel Caffe; oracle: 64 nodes x 2 ranks x 32 = 4096', () => {
    expect(globalBatchSize({ ...facts, flavour: 'intel', workers: 128 }, {}).size).toBe(4096)
  })

  it('takes what the user says and says so', () => {
    expect(globalBatchSize(facts, { workers: 16 })).toMatchObject({
      size: 512,
      rule: expect.stringContaining('16 GPUs, as given'),
    })
    expect(globalBatchSize(facts, { globalBatchSize: 100 })).toEqual({ size: 100, rule: 'as given' })
  })

  it('assumes one worker where the log names none, and knows nothing without a training net', () => {
    expect(globalBatchSize({ ...facts, workers: null }, {})).toMatchObject({
      size: 32,
      rule: expect.stringContaining('1 GPU, assumed'),
    })
    expect(globalBatchSize({ ...facts, perWorker: null }, {}).size).toBeNull()
  })
})
