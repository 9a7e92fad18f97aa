import { describe, expect, it } from 'vitest'
import { TrainBatchSize } from '../../../../src/logs/caffe/batch-size/train-batch-size.ts'

function batchOf(...nets: string[]): number | null {
  const batch = new TrainBatchSize()
  for (const net of nets) {
    batch.begin(batch.value)
    for (const line of net.split('\n')) batch.line(line)
    batch.end()
  }
  return batch.value
}

const layer = (phase: string, size: number, name = 'layer') =>
  `${name} {\n  include {\n    phase: ${phase}\n  }\n  data_param {\n    batch_size: ${size}\n  }\n}`
const state = (phase: string) => `state {\n  phase: ${phase}\n}`

describe('TrainBatchSize', () => {
  it('takes the training net and not the test net, in either order', () => {
    const [train, test] = [
      `${state('TRAIN')}\n${layer('TRAIN', 64)}`,
      `${state('TEST')}\n${layer('TEST', 50)}`,
    ]
    expect(batchOf(train, test)).toBe(64)
    expect(batchOf(test, train)).toBe(64)
    expect(batchOf(test)).toBeNull()
  })

  it('takes the training layer where both phases stand in one net, and the state where it follows the layers', () => {
    expect(batchOf(`${layer('TEST', 50)}\n${layer('TRAIN', 64)}`)).toBe(64)
    expect(batchOf(`${layer('TRAIN', 64, 'layers')}\n${state('TRAIN')}`)).toBe(64)
    expect(batchOf(`layer {\n  data_param {\n    batch_size: 50\n  }\n}\n${state('TEST')}`)).toBeNull()
  })

  it('names the different batch sizes of the training layers', () => {
    const sizesOf = (net: string) => {
      const batch = new TrainBatchSize()
      batch.begin(null)
      for (const line of net.split('\n')) batch.line(line)
      batch.end()
      return batch.sizes
    }
    expect(sizesOf(`${layer('TRAIN', 64)}\n${layer('TRAIN', 32)}\n${layer('TEST', 50)}`)).toEqual([64, 32])
    expect(sizesOf(`${layer('TRAIN', 64)}\n${layer('TRAIN', 64)}`)).toEqual([64])
    expect(sizesOf(`${state('TEST')}\n${layer('TEST', 64)}\n${layer('TEST', 32)}`)).toEqual([])
  })

  it('takes a layer that names no phase', () => {
    expect(batchOf(`${state('TRAIN')}\nlayer {\n  image_data_param {\n    batch_size: 8\n  }\n}`)).toBe(8)
  })
})
