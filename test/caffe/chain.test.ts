import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chain } from '../../src/caffe/chain.ts'
import { readCaffeLog } from '../../src/logs/caffe/read-caffe-log.ts'
import { openSource } from '../../src/logs/source.ts'

const fixtures = join(import.meta.dirname, '../../fixtures')
const DATASET = 1_281_167

async function read(name: string) {
  const file = join(fixtures, name)
  return readCaffeLog(name, await openSource(file), {})
}

const names = ['init', 'cyc1', 'cyc2', 'cyc3', 'collapse'].map(name => `resnet50-72-epochs/${name}.log`)
const logs = await Promise.all(names.map(read))
const test = await read('resnet50-72-epochs/test.log')

describe('chain', () => {
  it('adds up the five stages and takes the accuracy of the test log; oracle: 22610 x 4096 / 1281167', () => {
    const result = chain(logs, { datasetSize: DATASET, test })
    expect(result.problems).toEqual([])
    expect(result.totalIterations).toBe(22610)
    expect(result.totalEpochs).toBeCloseTo(72.2861, 4)
    expect(result.final!.epoch).toBe(result.totalEpochs)
    expect(result.final!.outputs).toEqual({
      loss: 0.942313,
      'loss3/top-1': 0.762781,
      'loss3/top-5': 0.931862,
    })
    expect(result.stages.map(({ fromWeights }) => fromWeights)).toEqual([
      null,
      'snapshots/resnet_50_64nodes_init_iter_7800.caffemodel',
      'snapshots/resnet_50_64nodes_cyc1_iter_3750.caffemodel',
      'snapshots/resnet_50_64nodes_cyc2_iter_4750.caffemodel',
      'snapshots/resnet_50_64nodes_cyc3_iter_4750.caffemodel',
    ])
    expect(result.stages.at(-1)!.snapshot).toBe(
      'snapshots/resnet_50_64nodes_cyc_collapse_iter_1560.caffemodel',
    )
  })

  it('takes as long as 6303 images a second take for 92.6 million, within the seconds of the log lines', () => {
    const { stages } = chain(logs, { datasetSize: DATASET, test })
    const minutes = stages.reduce((sum, { seconds }) => sum + seconds, 0) / 60
    expect(Math.abs(minutes - (22610 * 4096) / 6303 / 60)).toBeLessThan(1)
  })

  it('reports a stage that is missing between two others, or before the first, with the file', () => {
    const middle = chain([logs[0]!, logs[2]!, logs[3]!, logs[4]!], { datasetSize: DATASET, test })
    expect(middle.problems).toEqual([
      {
        code: 'chain-gap',
        file: names[2],
        line: 129,
        message: expect.stringContaining(
          'cyc1_iter_3750.caffemodel, but resnet50-72-epochs/init.log ends with',
        ),
      },
    ])
    const first = chain(logs.slice(1), { datasetSize: DATASET, test })
    expect(first.problems.map(({ code, file }) => [code, file])).toEqual([['chain-gap', names[1]]])
  })

  it('says that a training log of this recipe has no tests', () => {
    const result = chain(logs, { datasetSize: DATASET })
    expect(result.final).toBeNull()
    expect(result.problems.map(({ code }) => code)).toEqual(['no-tests'])
  })

  it('takes the last test of the last log where there is no other, at its epoch', async () => {
    const log = await read('caffe/bvlc-rc3-resumed.log')
    const result = chain([log], { datasetSize: 1280 })
    expect(result.totalEpochs).toBe(60)
    expect(result.final).toMatchObject({ epoch: 60, outputs: { accuracy: 0.7 } })
    const cut = await read('caffe/bvlc-reordered.log')
    expect(chain([cut], { datasetSize: 64 }).final).toMatchObject({ epoch: 300, outputs: { accuracy: 0.4 } })
  })

  it('gives no epochs without a batch size', () => {
    const result = chain([{ ...logs[0]!, globalBatchSize: null }], { datasetSize: DATASET, test })
    expect(result.totalEpochs).toBeNull()
    expect(result.problems.map(({ code }) => code)).toEqual(['no-batch-size'])
  })
})
