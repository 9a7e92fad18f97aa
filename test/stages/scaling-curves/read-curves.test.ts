import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtIn } from '../../../src/benchmarks/catalogue.ts'
import { noListener } from '../../../src/files/listener.ts'
import { readCurves } from '../../../src/stages/scaling-curves/read-curves.ts'
import { fixture } from '../../support/cli.ts'
import { folderWith } from '../../support/folder.ts'

const source = { catalogue: builtIn, usage: 'training', ruleset: '1.1.0', listener: noListener } as const

describe('readCurves', () => {
  it('has a curve per table, by ascending epoch', async () => {
    const folder = folderWith({
      'a.csv': 'epoch,loss\n2,1.5\n1,2.5\n',
      'b.json': '[{"epoch": 1, "loss": 3}]',
    })
    const curves = await readCurves([join(folder, 'a.csv'), join(folder, 'b.json')], 'loss', source)
    expect(curves).toEqual([
      [
        { epoch: 1, value: 2.5 },
        { epoch: 2, value: 1.5 },
      ],
      [{ epoch: 1, value: 3 }],
    ])
  })

  it('has a curve per log, and leaves out what is not a number', async () => {
    const curves = await readCurves([fixture('maskrcnn/reference/bs128')], 'SEGM', source)
    expect(curves).toHaveLength(10)
    expect(curves[0]!.map(({ epoch }) => epoch)).toEqual([13, 14])
    const evaluation = (position: number, accuracy: number | null) => ({
      line: 1,
      position,
      unit: 'epochs',
      quality: { accuracy },
    })
    const record = {
      benchmark: 'resnet',
      globalBatchSize: 256,
      convergence: 2,
      evaluations: [evaluation(1, null), evaluation(2, 0.5)],
    }
    const folder = folderWith({ 'runs.ndjson': JSON.stringify(record) })
    expect(await readCurves([join(folder, 'runs.ndjson')], undefined, source)).toEqual([
      [{ epoch: 2, value: 0.5 }],
    ])
  })
})
