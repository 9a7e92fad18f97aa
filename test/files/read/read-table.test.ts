import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtIn } from '../../../src/benchmarks/catalogue.ts'
import { type ReadTableOptions, readTable } from '../../../src/files/read/read-table.ts'
import type { Run } from '../../../src/runs/run.ts'
import { folderWith } from '../../support/folder.ts'

const csv = 'benchmark,globalBatchSize,convergence\nmaskrcnn,96,14\nmaskrcnn,96,15\n'

async function runsOf(content: string, options: Partial<ReadTableOptions> = {}): Promise<Run[]> {
  const file = join(folderWith({ 'runs.csv': content }), 'runs.csv')
  const runs: Run[] = []
  for await (const run of readTable(file, { catalogue: builtIn, ruleset: '1.1.0', ...options }))
    runs.push(run)
  return runs
}

describe('readTable', () => {
  it('gives one run per row', async () => {
    const runs = await runsOf(csv)
    expect(runs.map(({ convergence }) => convergence?.value)).toEqual([14, 15])
    expect(runs.some(run => 'sha256' in run)).toBe(false)
  })

  it('puts the SHA-256 of the table into its runs (that of node:crypto)', async () => {
    const sha256 = createHash('sha256').update(csv).digest('hex')
    expect((await runsOf(csv, { hash: true })).map(run => run.sha256)).toEqual([sha256, sha256])
  })

  it('refuses a table without the columns of a run, and one without rows', async () => {
    await expect(runsOf('bs,epochs\n96,14\n')).rejects.toMatchObject({ code: 'missing-column' })
    await expect(runsOf('benchmark,globalBatchSize,convergence\n')).rejects.toMatchObject({
      code: 'empty-table',
    })
  })

  it('says on which line a row has too few cells', async () => {
    await expect(runsOf(`${csv}maskrcnn,96\n`)).rejects.toMatchObject({
      code: 'bad-csv',
      place: { line: 4 },
    })
  })
})
