import { describe, expect, it } from 'vitest'
import { builtIn } from '../../../src/benchmarks/catalogue.ts'
import { type DiffRequest, diff } from '../../../src/stages/diff/work.ts'
import { maskRcnnLog } from '../../support/cli.ts'
import { folderWith } from '../../support/folder.ts'
import { recordLine, setLines } from '../../support/lint.ts'
import { times } from '../../support/rcp.ts'

const set = (mean: number, benchmark = 'maskrcnn') =>
  setLines(recordLine(96, [...times(9, mean), mean + 1], { Benchmark: benchmark }))

const logs = (folder: string, benchmark: string) =>
  Object.fromEntries(
    times(5, 0).map((_, run) => [`${folder}/result_${run}.txt`, maskRcnnLog({ benchmark, value: 14 })]),
  )

const between = (before: string, after: string, more: Partial<DiffRequest> = {}) =>
  diff({ catalogue: builtIn, usage: 'training', ruleset: '1.1.0', before, after, ...more })

describe('diff', () => {
  it('judges only submissions of the benchmark where single files are compared: another set does not judge them', async () => {
    const folder = folderWith({
      'old.json': set(14),
      'new.json': set(20),
      ...logs('s/maskrcnn', 'maskrcnn'),
      ...logs('s/resnet', 'resnet'),
    })
    const result = await between(`${folder}/old.json`, `${folder}/new.json`, { submissions: [`${folder}/s`] })
    expect(result.submissions).toBe(1)
    expect(result.verdicts).toEqual([{ dir: `${folder}/s/maskrcnn`, before: 'pass', after: 'fail' }])
  })

  it('says nothing of submissions that are not asked for, nor of files without a change', async () => {
    const folder = folderWith({ 'old.json': set(14), 'new.json': set(14) })
    const result = await between(`${folder}/old.json`, `${folder}/new.json`)
    expect(result).toEqual({
      records: [],
      kept: { before: [], after: [] },
      verdicts: [],
      normalizations: [],
      submissions: 0,
    })
  })

  it('refuses an unknown benchmark', async () => {
    const folder = folderWith({ 'old.json': set(14, 'toy'), 'new.json': set(15, 'toy') })
    await expect(between(`${folder}/old.json`, `${folder}/new.json`)).rejects.toMatchObject({
      code: 'unknown-benchmark',
    })
  })
})
