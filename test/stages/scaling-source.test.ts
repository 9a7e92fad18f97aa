import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import { noListener } from '../../src/files/listener.ts'
import { otherTableAt, rcpSetAt } from '../../src/stages/scaling-source.ts'
import { fixture, maskRcnnLog } from '../support/cli.ts'
import { folderWith } from '../support/folder.ts'

const source = { catalogue: builtIn, usage: 'training', ruleset: '1.1.0', listener: noListener } as const
const files = {
  'groups.csv': 'global_batch,base_lr\n256,0.1\n',
  'runs.csv': 'benchmark,globalBatchSize,convergence\nmaskrcnn,96,14\n',
  'runs.ndjson': '{"benchmark": "maskrcnn", "globalBatchSize": 96, "convergence": 14}\n',
  'result_0.txt': maskRcnnLog(),
}

describe('rcpSetAt', () => {
  it('reads an RCP set', async () => {
    const set = await rcpSetAt(fixture('rcps/training_1.1.0/rcps_maskrcnn.json'), source)
    expect(set?.set.records.map(({ globalBatchSize }) => globalBatchSize)).toEqual([96, 128])
  })

  it.each([...Object.keys(files), ''])('says that %j is none', async name => {
    expect(await rcpSetAt(join(folderWith(files), name), source)).toBeNull()
  })
})

describe('otherTableAt', () => {
  it('reads a table that holds no run records', async () => {
    const rows = await otherTableAt(join(folderWith(files), 'groups.csv'))
    expect(rows).toEqual([{ line: 2, values: { global_batch: '256', base_lr: '0.1' } }])
  })

  it.each(['runs.csv', 'runs.ndjson', 'result_0.txt', ''])('leaves %j to others', async name => {
    expect(await otherTableAt(join(folderWith(files), name))).toBeNull()
  })
})
