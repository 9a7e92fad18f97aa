import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { builtIn } from '../../../src/benchmarks/catalogue.ts'
import { InputError, UsageError } from '../../../src/errors.ts'
import { type CheckRequest, check } from '../../../src/stages/check/work.ts'
import { folderWith } from '../../support/folder.ts'
import { writeRunLog } from '../../support/mllog-writer.ts'

const fixtures = fileURLToPath(new URL('../../../fixtures', import.meta.url))
const request: CheckRequest = {
  catalogue: builtIn,
  usage: 'training',
  ruleset: '1.1.0',
  rcps: `${fixtures}/rcps`,
}

const round = async (members: Partial<CheckRequest>) =>
  (await check([`${fixtures}/round`], { ...request, ...members })).map(
    ({ dir, verdict, message, normalization }) => [dir.split('/').at(-2), verdict, message, normalization],
  )

/** A submission of Mask R-CNN whose runs converge at these epochs. */
const logs = (values: readonly number[], members: Partial<Parameters<typeof writeRunLog>[0]> = {}) =>
  Object.fromEntries(
    values.map((value, index) => [
      `s/maskrcnn/result_${index}.txt`,
      writeRunLog({
        ruleset: '1.1.0',
        benchmark: 'maskrcnn',
        bs: 128,
        hyperparameters: {},
        value,
        ...members,
      }),
    ]),
  )

describe('check', () => {
  it('judges the round of the fixtures as mlcommons/logging 7bbf792 does, with the pruned set', async () => {
    expect(await round({ rcpSet: 'pruned' })).toEqual([
      ['16xGPU', 'pass', 'RCP found', 1],
      ['32xGPU', 'missing-rcp', 'Missing RCP, please submit RCP with BS = 256', 1],
      ['8xGPU', 'missing-rcp', 'Missing RCP, please submit RCP with BS = 96', 14 / 13],
    ])
  })

  it('judges the round of the fixtures as mlcommons/logging 7bbf792 does, with the full set', async () => {
    expect(await round({ rcpSet: 'full' })).toEqual([
      ['16xGPU', 'pass', 'RCP found', 1],
      ['32xGPU', 'missing-rcp', 'Missing RCP, please submit RCP with BS = 256', 1],
      ['8xGPU', 'fail', 'RCP found', 14.055555555555555 / 13],
    ])
  })

  it('lets the 10-GPU machine pass at 120, by a factor of 1.00099 with the full set', async () => {
    const [result] = await check([`${fixtures}/maskrcnn/submission`], { ...request, rcpSet: 'full' })
    expect(result).toMatchObject({
      verdict: 'pass',
      message: 'RCP Interpolation',
      normalization: 1.0009920634920635,
      division: 'closed',
      problems: [],
    })
  })

  it('judges the division that is asked for', async () => {
    const counts = ['closed', 'open', 'all'].map(
      async division => (await round({ division: division as 'all' })).length,
    )
    expect(await Promise.all(counts)).toEqual([3, 0, 3])
  })

  it('takes train_samples of bert where asked to', async () => {
    const bert = { benchmark: 'bert', bs: 64, hyperparameters: { train_samples: 3_000_000 } }
    const folder = folderWith(logs([1, 2, 3], bert))
    const epochs = async (bertTrainSamples: boolean) =>
      (await check([folder], { ...request, bertTrainSamples }))[0]?.epochs
    expect(await epochs(true)).toEqual([3e6, 3e6, 3e6])
    expect(await epochs(false)).toEqual([1, 2, 3])
  })

  it('has a verdict on folders that cannot be read, beside those that can', async () => {
    const folder = folderWith({
      ...logs([14, 14, 14, 14, 14]),
      'a/ssd/result_0.txt': '',
      'b/bert/result_0.txt': ':::MLLOG {"key": "eval_accuracy", "value": \n',
    })
    const results = await check([folder], request)
    expect(results.map(({ verdict }) => verdict)).toEqual(['unreadable', 'unreadable', 'pass'])
    expect(results[0]?.problems.map(({ code }) => code)).toEqual(['empty-log'])
    expect(results[1]?.problems).toMatchObject([{ code: 'bad-json', line: 1 }])
  })

  it('finds two batch sizes in one folder', async () => {
    const other = writeRunLog({
      ruleset: '1.1.0',
      benchmark: 'maskrcnn',
      bs: 96,
      hyperparameters: {},
      value: 14,
    })
    const folder = folderWith({ ...logs([14, 14]), 's/maskrcnn/result_2.txt': other })
    const [result] = await check([folder], request)
    expect(result).toMatchObject({ verdict: 'unreadable', passed: false })
    expect(result?.problems).toMatchObject([{ code: 'mixed-batch-sizes' }, { code: 'too-few-runs' }])
  })

  it('says what differs from the record at the batch size, and judges by the set, where asked so', async () => {
    const match = 'hyperparameters'
    const folder = folderWith(logs([14, 14, 14, 14, 14], { hyperparameters: { num_image_candidates: 1000 } }))
    const [result] = await check([folder], { ...request, match })
    expect([result?.verdict, result?.message, result?.reason]).toEqual(['pass', 'RCP found', 'rcp-found'])
    expect(result?.problems).toMatchObject([{ code: 'other-hyperparameters' }])
    expect(result?.problems[0]?.message).toContain('num_image_candidates is 1000, 6000 in maskrcnn_ref_128')
    expect((await round({ match }))[0]).toEqual(['16xGPU', 'pass', 'RCP found', 1])
  })

  it('refuses an unknown ruleset and a path without logs', async () => {
    await expect(check([fixtures], { ...request, ruleset: '1.2.0' })).rejects.toThrow(UsageError)
    await expect(check([`${fixtures}/rcps`], request)).rejects.toThrow(InputError)
  })
})
