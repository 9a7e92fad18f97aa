import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { builtIn } from '../../../src/benchmarks/catalogue.ts'
import { readRun } from '../../../src/files/read/read-run.ts'
import type { Run } from '../../../src/runs/run.ts'
import { folderWith } from '../../support/folder.ts'

const fixture = fileURLToPath(new URL('../../../fixtures/maskrcnn/reference/bs96', import.meta.url))

async function read(content: string, ruleset = '1.1.0'): Promise<Run> {
  const file = join(folderWith({ 'result_0.txt': content }), 'result_0.txt')
  return readRun(file, { catalogue: builtIn, ruleset })
}

const lines = (...texts: string[]) => texts.map(text => `:::MLLOG ${text}\n`).join('')

describe('readRun', () => {
  it('reads a log of the fixtures: 15 epochs at batch size 96, LR 0.12', async () => {
    const run = await readRun(`${fixture}/result_1.txt`, { catalogue: builtIn, ruleset: '1.1.0' })
    expect(run).toMatchObject({
      source: 'mllog',
      file: `${fixture}/result_1.txt`,
      benchmark: 'maskrcnn',
      division: 'closed',
      organization: 'Example Lab',
      platform: '8xGPU',
      globalBatchSize: 96,
      learningRate: 0.12,
      hyperparameters: { opt_learning_rate_decay_steps: [12000, 16000], num_image_candidates: 6000 },
      status: 'success',
      convergence: { value: 15, unit: 'epochs' },
      problems: [],
    })
    expect(run.seeds).toHaveLength(1)
    expect(run.evaluations).toBeUndefined()
    expect(run.sha256).toBeUndefined()
  })

  it('adds evaluations and the hash where asked for', async () => {
    const options = { catalogue: builtIn, ruleset: '1.1.0', evaluations: true, hash: true }
    const run = await readRun(`${fixture}/result_1.txt`, options)
    expect(run.evaluations?.map(({ position }) => position)).toEqual([13, 14, 15])
    expect(run.sha256).toMatch(/^[\da-f]{64}$/)
  })

  it('has no convergence, and the reason, where the reference checker crashes on a line', async () => {
    const run = await read(
      lines(
        '{"key": "submission_benchmark", "value": "maskrcnn"}',
        '{"key": "eval_accuracy", "value": 0.3, "metadata": {}}',
        '{"key": "run_stop", "metadata": {"status": "success"}}',
      ),
    )
    expect(run.convergence).toBeNull()
    expect(run.problems).toMatchObject([
      { code: 'missing-member', line: 2 },
      { code: 'no-run-start', line: 3 },
      { code: 'missing-time', line: 3 },
      { code: 'no-batch-size', line: null },
      { code: 'no-learning-rate', line: null },
    ])
  })

  it('says that the quality is text, with the line of the evaluation, in both grammars', async () => {
    const quality = async (value: string, metadata = '{"epoch_num": 3}') => {
      const run = await read(
        lines(
          '{"key": "submission_benchmark", "value": "resnet", "time_ms": 1}',
          `{"key": "eval_accuracy", "value": ${value}, "metadata": ${metadata}, "time_ms": 2}`,
          '{"key": "run_stop", "metadata": {"status": "success"}, "time_ms": 3}',
        ),
      )
      const found = run.problems.filter(({ code }) => code === 'unusable-value')
      return [run.convergence?.value, run.convergence?.quality, found.map(({ line }) => line)]
    }
    expect(await quality('0.76')).toEqual([3, 0.76, []])
    expect(await quality('"0.76"')).toEqual([3, null, [2]])
    // Two metrics in a list or an object are no fault.
    expect(await quality('[0.38, 0.34]')).toEqual([3, null, []])
    expect(await quality('{"BBOX": 0.38, "SEGM": 0.34}')).toEqual([3, null, []])

    const legacy = [
      ':::MLL 1.5 submission_benchmark: {"value": "resnet", "metadata": {}}',
      ':::MLL 2.5 eval_accuracy: {"value": "0.76", "metadata": {"epoch_num": 3}}',
      ':::MLL 3.5 run_stop: {"value": null, "metadata": {"status": "success"}}',
    ]
    const run = await read(legacy.join('\n'), '0.6.0')
    expect(run.problems).toContainEqual(expect.objectContaining({ code: 'unusable-value', line: 2 }))
  })

  it('tells of a broken line once, though both readings stumble over it', async () => {
    const { problems } = await read(lines('{"key": "global_batch_size", "value": '))
    expect(problems.filter(({ line }) => line === 1)).toHaveLength(1)
  })

  it('is patient with broken lines that are of no interest', async () => {
    const { problems } = await read(lines('{"key": "throughput", "value": '))
    expect(problems.filter(({ line }) => line !== null)).toEqual([])
  })

  it('says why there is nothing in a file', async () => {
    expect((await read('')).problems[0]?.code).toBe('empty-log')
    expect((await read('hello\n')).problems[0]?.code).toBe('no-mllog-lines')
  })

  it('reads the grammar of ruleset 0.6 under that ruleset', async () => {
    const legacy = (key: string, content: object) =>
      `:::MLL 1556733699.71 ${key}: ${JSON.stringify(content)}\n`
    const run = await read(
      legacy('submission_benchmark', { value: 'ssd' }) +
        legacy('global_batch_size', { value: 32 }) +
        legacy('eval_accuracy', { value: 0.21, metadata: { epoch_num: 49 } }) +
        legacy('run_stop', { value: null, metadata: { status: 'success' } }),
      '0.6.0',
    )
    expect(run).toMatchObject({ benchmark: 'ssd', globalBatchSize: 32, status: 'success' })
    expect(run.convergence).toEqual({ value: 49, unit: 'epochs', quality: 0.21 })
  })
})
