import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import type { LogValue } from '../../src/python/log-value.ts'
import { runFromRow, type TableOptions } from '../../src/runs/from-table.ts'
import { run } from '../support/run.ts'

const read = (values: Record<string, LogValue>, options: Partial<TableOptions> = {}) =>
  runFromRow({ line: 3, values }, { file: 'runs.csv', catalogue: builtIn, ruleset: '1.1.0', ...options })

const row = { benchmark: 'maskrcnn', globalBatchSize: '96', convergence: '14' }

describe('runFromRow', () => {
  it('makes a successful run of a row with a value and no status (by the text of the option)', () => {
    expect(read({ ...row, learningRate: '0.12', platform: '8xGPU', seeds: '7 8' })).toEqual({
      source: 'table',
      file: 'runs.csv',
      benchmark: 'maskrcnn',
      division: null,
      organization: null,
      platform: '8xGPU',
      globalBatchSize: 96,
      learningRate: 0.12,
      hyperparameters: { global_batch_size: 96, opt_base_learning_rate: 0.12 },
      seeds: [7, 8],
      status: 'success',
      convergence: { value: 14, unit: 'epochs', quality: null },
      timeToTrainMinutes: null,
      problems: [],
    })
  })

  it('counts a row without value and status as aborted, and a value beside another status as none', () => {
    expect(read({ ...row, convergence: '' })).toMatchObject({ status: 'aborted', convergence: null })
    expect(read({ ...row, status: 'Aborted' })).toMatchObject({ status: 'aborted', convergence: null })
    expect(read({ ...row, status: 'SUCCESS' })).toMatchObject({ status: 'success' })
  })

  it('maps columns by their headers, and takes the benchmark of the caller where the row has none', () => {
    const columns = { globalBatchSize: 'BS', convergence: 'Epochs', learningRate: 'LR' }
    const found = read({ BS: '128', Epochs: '14.5', LR: '0.16' }, { columns, benchmark: 'maskrcnn' })
    expect(found).toMatchObject({
      benchmark: 'maskrcnn',
      globalBatchSize: 128,
      learningRate: 0.16,
      convergence: { value: 14.5 },
      problems: [],
    })
  })

  it('makes hyperparameters of all other columns, numbers as numbers, in the order of their names', () => {
    const { hyperparameters } = read({ ...row, opt_name: 'sgd', opt_momentum: '0.9', note: '' })
    expect(Object.entries(hyperparameters)).toEqual([
      ['global_batch_size', 96],
      ['opt_momentum', 0.9],
      ['opt_name', 'sgd'],
    ])
  })

  it('has the learning rate under the key of the optimizer that a ResNet row names, and reads it from there', () => {
    const resnet = { ...row, benchmark: 'resnet', opt_name: 'lars' }
    expect(read({ ...resnet, learningRate: '9.5' }).hyperparameters).toMatchObject({
      lars_opt_base_learning_rate: 9.5,
    })
    expect(read({ ...resnet, lars_opt_base_learning_rate: '9.5' }).learningRate).toBe(9.5)
  })

  it('takes the unit of the benchmark under the ruleset where the row names none', () => {
    expect(read({ ...row, benchmark: 'bert' }).convergence?.unit).toBe('samples')
    expect(read({ ...row, unit: 'samples' }).convergence?.unit).toBe('samples')
  })

  it('notes bad numbers and statuses at the line of the table', () => {
    expect(read({ ...row, globalBatchSize: 'large', status: 'fine' }).problems).toEqual([
      { code: 'no-batch-size', line: null, message: 'the row has no global batch size' },
      {
        code: 'bad-status',
        line: 3,
        message: `"fine" in column 'status' is not one of success, aborted, incomplete`,
      },
      { code: 'bad-number', line: 3, message: `"large" in column 'globalBatchSize' is not a number` },
    ])
    expect(read({ ...row, benchmark: '' }).problems).toMatchObject([{ code: 'no-benchmark' }])
  })

  it('names the table in the message where the run has a file of its own', () => {
    expect(read({ ...row, file: 'result_0.txt', quality: '?' })).toMatchObject({
      file: 'result_0.txt',
      problems: [{ line: null, message: `"?" in column 'quality' is not a number (runs.csv, line 3)` }],
    })
  })

  it('reads a record back as it was, whatever it came from', () => {
    const record = run({
      source: 'caffe',
      file: 'train.log',
      sha256: '9f',
      globalBatchSize: 512,
      learningRate: 0.02,
      hyperparameters: { base_lr: 0.02, stepvalue: [1, 2] },
      seeds: [7],
      status: 'incomplete',
      convergence: { value: 38.365, unit: 'epochs', quality: 0.45 },
      evaluations: [{ line: 4, position: 1, unit: 'epochs', quality: { accuracy: 0.1, loss: null } }],
      problems: [{ code: 'test-interval', line: null, message: 'a test every 1000 iterations' }],
    })
    const values = JSON.parse(JSON.stringify(record))
    expect(read(values, { evaluations: true })).toEqual(record)
    const { evaluations: _, ...without } = record
    expect(read(values)).toEqual(without)
  })

  it('reads several metrics from a record and from a cell of our own CSV', () => {
    const quality = { BBOX: 0.377, SEGM: null }
    const convergence = { value: 14, unit: 'epochs', quality }
    expect(read({ ...row, convergence }).convergence).toEqual(convergence)
    expect(read({ ...row, quality: JSON.stringify(quality) })).toMatchObject({ convergence, problems: [] })
    expect(read({ ...row, quality: '{"BBOX": ' })).toMatchObject({
      convergence: { quality: null },
      problems: [{ code: 'bad-number' }],
    })
  })

  it('lets no members of a made-up record through that are of another kind', () => {
    const values = {
      ...row,
      source: 'telepathy',
      problems: [1, { code: 2 }],
      seeds: [null, 'x', 5],
      hyperparameters: [],
    }
    expect(read(values)).toMatchObject({
      source: 'table',
      problems: [],
      seeds: [5],
      hyperparameters: { global_batch_size: 96 },
    })
    expect(read({ ...row, convergence: { value: 'x' } }).convergence).toBeNull()
  })
})
