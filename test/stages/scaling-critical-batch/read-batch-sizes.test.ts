import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtIn } from '../../../src/benchmarks/catalogue.ts'
import { noListener } from '../../../src/files/listener.ts'
import { readBatchSizes } from '../../../src/stages/scaling-critical-batch/read-batch-sizes.ts'
import { fixture } from '../../support/cli.ts'
import { folderWith } from '../../support/folder.ts'

const source = { catalogue: builtIn, usage: 'training', ruleset: '1.1.0', listener: noListener } as const

describe('readBatchSizes', () => {
  it('has the values of runs by ascending batch size, and counts those without one', async () => {
    const { benchmark, groups, leftOut, average } = await readBatchSizes([fixture('tables/runs.csv')], source)
    expect({ benchmark, leftOut, average }).toEqual({ benchmark: 'resnet', leftOut: 1, average: undefined })
    expect(groups.map(({ bs }) => bs)).toEqual([4096, 8192, 16384, 32768])
    expect(groups[3]!.epochs).toEqual([72, 73, 72, 71, 72])
  })

  it('averages the records of a set without their extremes: of 13, 14, 18 it is 14 (by hand), and leaves out what is too short', async () => {
    const record = (bs: number, epochs: readonly number[]) => ({
      Benchmark: 'maskrcnn',
      BS: bs,
      Hyperparams: {},
      'Epochs to converge': epochs,
    })
    const set = { a: record(8, [13, 14, 18]), b: record(16, [14, 15]) }
    const folder = folderWith({ 'rcps_maskrcnn.json': JSON.stringify(set) })
    const { groups, leftOut, average } = await readBatchSizes([join(folder, 'rcps_maskrcnn.json')], source)
    expect(groups).toEqual([{ bs: 8, epochs: [13, 14, 18] }])
    expect(average!(groups[0]!.epochs)).toBe(14)
    expect(leftOut).toBe(2)
  })
})
