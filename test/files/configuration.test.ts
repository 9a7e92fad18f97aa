import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createCatalogue } from '../../src/benchmarks/catalogue.ts'
import type { InputError } from '../../src/errors.ts'
import { configurationFile, loadConfiguration } from '../../src/files/configuration.ts'
import { check } from '../../src/stages/check/work.ts'
import { folderWith } from '../support/folder.ts'

const toy = `
benchmarks:
  toy:
    runsPerSubmission: 5
    recordMember: samples to converge
    convergence:
      - kind: last-evaluation
        member: images
        unit: samples
`

const log = (images: number, seed: number) =>
  [
    '{"key": "submission_benchmark", "value": "toy"}',
    `{"key": "seed", "value": ${seed}}`,
    '{"key": "global_batch_size", "value": 64}',
    `{"key": "eval_accuracy", "value": 0.9, "metadata": {"images": ${images}}}`,
    '{"key": "run_stop", "value": null, "metadata": {"status": "success"}}',
  ]
    .map(line => `:::MLLOG ${line}\n`)
    .join('')

describe('loadConfiguration', () => {
  it('adds a benchmark in ten lines, which is then judged like any other', async () => {
    const values = [5000, 5000, 5100, 5200, 5300]
    const folder = folderWith({
      'mlperf-rcp.yaml': toy,
      'rcps.json': JSON.stringify({
        toy_ref_64: {
          Benchmark: 'toy',
          BS: 64,
          Hyperparams: {},
          'samples to converge': [5000, 5100, 5200, 5000, 5100, 5200, 5000, 5100, 5200, 5100],
        },
      }),
      ...Object.fromEntries(values.map((value, index) => [`toy/result_${index}.txt`, log(value, index)])),
    })
    const { benchmarks } = await loadConfiguration(configurationFile(undefined, join(folder, 'toy')))
    const [result] = await check([join(folder, 'toy')], {
      catalogue: createCatalogue(benchmarks),
      usage: 'training',
      ruleset: '6.0.0',
      rcps: join(folder, 'rcps.json'),
    })
    expect(result).toMatchObject({
      verdict: 'pass',
      message: 'RCP found',
      epochs: values,
      submissionMean: 5100,
      rcp: { mean: 5100 },
      problems: [],
    })
  })

  it('takes paths relative to the file', async () => {
    const folder = folderWith({ 'mlperf-rcp.yaml': 'reference: ../logging\nrcps: /data/rcps\n' })
    expect(await loadConfiguration(configurationFile(undefined, folder))).toEqual({
      reference: join(folder, '../logging'),
      rcps: '/data/rcps',
    })
  })

  it('looks for the nearest file at or above the folder, unless one is named', async () => {
    const folder = folderWith({
      'mlperf-rcp.yaml': 'rcps: /outer\n',
      'a/mlperf-rcp.yaml': 'rcps: /inner\n',
      'a/b/other.yaml': 'rcps: /named\n',
    })
    const inner = join(folder, 'a', 'b')
    expect((await loadConfiguration(configurationFile(undefined, inner))).rcps).toBe('/inner')
    expect((await loadConfiguration(configurationFile(undefined, folder))).rcps).toBe('/outer')
    expect((await loadConfiguration(join(inner, 'other.yaml'))).rcps).toBe('/named')
  })

  it('is empty where there is no file, and refuses one that is named but not there', async () => {
    const folder = folderWith({})
    expect(await loadConfiguration(configurationFile(undefined, folder))).toEqual({})
    await expect(loadConfiguration(join(folder, 'x.yaml'))).rejects.toMatchObject({
      code: 'path-not-found',
    })
  })

  it('has line, column and the nearest key for a mistyped member of a benchmark', async () => {
    const folder = folderWith({ 'mlperf-rcp.yaml': toy.replace('runsPerSubmission', 'runsPerSubmision') })
    const error: InputError = await loadConfiguration(configurationFile(undefined, folder)).catch(
      fault => fault,
    )
    expect(error.code).toBe('configuration')
    expect(error.message).toMatch(
      /^unknown key 'benchmarks\.toy\.runsPerSubmision'; did you mean 'runsPerSubmission'\?/,
    )
    expect(error.place).toMatchObject({
      file: join(folder, 'mlperf-rcp.yaml'),
      line: 4,
      excerpt: '    runsPerSubmision: 5',
    })
  })
})
