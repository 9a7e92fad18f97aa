import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { builtIn } from '../../../src/benchmarks/catalogue.ts'
import { UsageError } from '../../../src/errors.ts'
import { extract } from '../../../src/stages/extract/work.ts'

const fixtures = fileURLToPath(new URL('../../../fixtures/maskrcnn', import.meta.url))
const request = { catalogue: builtIn, usage: 'training', ruleset: '1.1.0' } as const

describe('extract', () => {
  it('has one record per log of the fixtures, with the epochs they were made for', async () => {
    const runs = await extract([`${fixtures}/reference`, `${fixtures}/proposed`], request)
    const at96 = runs.filter(({ globalBatchSize }) => globalBatchSize === 96)
    const values = at96.map(({ convergence }) => convergence?.value)
    expect(runs).toHaveLength(40)
    expect(values.toSorted()).toEqual([13, ...new Array(17).fill(14), 15, 15])
    expect(
      new Set(runs.map(({ globalBatchSize, learningRate }) => `${globalBatchSize} ${learningRate}`)),
    ).toEqual(new Set(['96 0.12', '128 0.16', '120 0.15']))
    expect(runs.flatMap(({ problems }) => problems)).toEqual([])
  })

  it('tells a listener of all files, then of each', async () => {
    const heard: string[] = []
    const listener = {
      start: (files: readonly string[]) => heard.push(`${files.length} files`),
      done: (file: string) => heard.push(file),
    }
    await extract([`${fixtures}/submission`], { ...request, listener })
    expect([heard[0], heard.length]).toEqual(['5 files', 6])
  })

  it('refuses an unknown ruleset', async () => {
    await expect(extract([fixtures], { ...request, ruleset: '1.2.0' })).rejects.toThrow(UsageError)
  })
})
