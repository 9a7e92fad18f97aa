import { describe, expect, it } from 'vitest'
import { builtIn } from '../../../src/benchmarks/catalogue.ts'
import { noListener } from '../../../src/files/listener.ts'
import { readGroups } from '../../../src/stages/scaling-compare/read-groups.ts'
import { warmUps } from '../../scaling/goyal.ts'
import { fixture } from '../../support/cli.ts'

const source = { catalogue: builtIn, usage: 'training', ruleset: '1.1.0', listener: noListener } as const

describe('readGroups', () => {
  it('has the groups of one table of a file (Goyal et al., table 1)', async () => {
    const groups = await readGroups(fixture('linear-scaling/tables.csv'), source, '1')
    expect(groups.slice(1)).toEqual(Object.values(warmUps))
  })

  it('makes groups of runs by batch size and learning rate: s² of 37, 37, 36, 37, 38 is 0.5 (by hand)', async () => {
    const groups = await readGroups(fixture('tables/runs.csv'), source)
    expect(groups.map(({ bs, lr, n, mean }) => [bs, lr, n, mean])).toEqual([
      [4096, 1.6, 5, 37],
      [8192, 3.2, 5, 42],
      [16384, 6.4, 5, 52],
      [32768, 12.8, 5, 72],
    ])
    expect(groups[0]!.std).toBeCloseTo(Math.SQRT1_2, 12)
  })

  it('takes the runs of an RCP set as those of the logs it is made of', async () => {
    const ofLogs = await readGroups(fixture('maskrcnn/reference'), source)
    const ofSet = await readGroups(fixture('rcps/training_1.1.0/rcps_maskrcnn.json'), source)
    const byBatchSize = ofLogs.toSorted((a, b) => a.bs - b.bs)
    const close = byBatchSize.map(group => ({ ...group, std: expect.closeTo(group.std, 12) }))
    expect(ofSet).toEqual(close)
  })
})
