import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtIn } from '../../../src/benchmarks/catalogue.ts'
import { type ReadSourceOptions, readSource } from '../../../src/files/read/read-source.ts'
import type { Run } from '../../../src/runs/run.ts'
import { maskRcnnLog } from '../../support/cli.ts'
import { folderWith } from '../../support/folder.ts'

const csv = 'benchmark,globalBatchSize,convergence\nmaskrcnn,96,14\nmaskrcnn,96,15\n'

async function read(name: string, content: string, options: Partial<ReadSourceOptions> = {}): Promise<Run[]> {
  const file = join(folderWith({ [name]: content }), name)
  const runs: Run[] = []
  for await (const run of readSource(file, {
    source: 'auto',
    catalogue: builtIn,
    ruleset: '1.1.0',
    ...options,
  }))
    runs.push(run)
  return runs
}

describe('readSource', () => {
  it.each([
    ['runs.csv', csv],
    ['RUNS.TSV', csv.replaceAll(',', '\t')],
    [
      'runs.json',
      '[{"benchmark": "maskrcnn", "globalBatchSize": 96, "convergence": 14}, {"benchmark": "maskrcnn"}]',
    ],
  ])('takes %s for a table, by its name and its first bytes', async (name, content) => {
    expect((await read(name, content)).map(({ source }) => source)).toEqual(['table', 'table'])
  })

  it.each([
    ['result_0.txt', 'Name, version\nTorch, 1.9\n'],
    ['result.log', csv],
  ])(
    'takes %s for a log though it looks like a table, as logs may begin with anything',
    async (name, prologue) => {
      expect(await read(name, prologue + maskRcnnLog())).toMatchObject([
        { source: 'mllog', globalBatchSize: 96 },
      ])
    },
  )

  it('takes a log for a log whatever its name', async () => {
    expect(await read('log.json', maskRcnnLog())).toMatchObject([{ source: 'mllog', globalBatchSize: 96 }])
  })

  it('takes a file for what the caller says', async () => {
    expect(await read('runs.txt', csv, { source: 'table' })).toHaveLength(2)
    expect(await read('runs.csv', csv, { source: 'mllog' })).toMatchObject([
      { source: 'mllog', problems: [{ code: 'no-mllog-lines' }] },
    ])
  })
})
