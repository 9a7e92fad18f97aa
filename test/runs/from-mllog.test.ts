import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import type { MlLogEvent } from '../../src/logs/mllog/event.ts'
import type { LogValue } from '../../src/python/log-value.ts'
import { isWantedKey, RunFromMlLog, type RunOptions } from '../../src/runs/from-mllog.ts'

interface Logged {
  readonly key: string
  readonly value?: LogValue
  readonly metadata?: Readonly<Record<string, LogValue>>
  readonly timeMs?: number | null
}

/** The run of a log that holds these events, one in a line. */
function runOf(logged: readonly Logged[], options: Partial<RunOptions> = {}) {
  const builder = new RunFromMlLog({
    file: 'a/result_0.txt',
    catalogue: builtIn,
    ruleset: '1.1.0',
    ...options,
  })
  for (const [index, { key, value = null, metadata = {}, timeMs = 0 }] of logged.entries()) {
    const event: MlLogEvent = { offset: 0, line: index + 1, text: '', key, value, metadata, timeMs }
    builder.accept(event)
  }
  return builder.finish([])
}

const complete: readonly Logged[] = [
  { key: 'submission_benchmark', value: 'maskrcnn' },
  { key: 'submission_division', value: 'closed' },
  { key: 'submission_org', value: 'Example Lab' },
  { key: 'submission_platform', value: '8xGPU' },
  { key: 'seed', value: 7 },
  { key: 'global_batch_size', value: 96 },
  { key: 'opt_base_learning_rate', value: 0.12 },
  { key: 'run_start', timeMs: 60_000 },
  { key: 'run_stop', timeMs: 3_360_000, metadata: { status: 'success' } },
]

const codes = (logged: readonly Logged[]) => runOf(logged).problems.map(({ code }) => code)

describe('RunFromMlLog', () => {
  it('makes a record of the events of a complete log', () => {
    expect(runOf(complete)).toEqual({
      source: 'mllog',
      file: 'a/result_0.txt',
      benchmark: 'maskrcnn',
      division: 'closed',
      organization: 'Example Lab',
      platform: '8xGPU',
      globalBatchSize: 96,
      learningRate: 0.12,
      hyperparameters: { global_batch_size: 96, opt_base_learning_rate: 0.12 },
      seeds: [7],
      status: 'success',
      timeToTrainMinutes: 55,
      problems: [],
    })
  })

  it('says what a log lacks', () => {
    const events = [{ key: 'seed', value: 1 }]
    expect(runOf(events)).toMatchObject({ status: 'incomplete', timeToTrainMinutes: null, benchmark: null })
    expect(codes(events)).toEqual(['no-benchmark', 'no-batch-size', 'no-run-stop'])
  })

  // Format of MLPerf logs: time_ms is a member of every line, numbers have no quotes.
  it('says of every value that the record lacks why, with the line', () => {
    const without = (...keys: string[]) => complete.filter(({ key }) => !keys.includes(key))
    const problems = (logged: readonly Logged[]) =>
      runOf(logged).problems.map(({ code, line }) => `${code} ${line}`)
    // The rules require no seed of most benchmarks.
    expect(problems(without('seed'))).toEqual([])
    expect(problems(without('opt_base_learning_rate'))).toEqual(['no-learning-rate null'])
    expect(problems(without('run_start'))).toEqual(['no-run-start 8'])
    expect(problems([...without('run_start'), complete[7]!])).toEqual(['no-run-start 8'])
    const untimed = complete.map(event => ({ ...event, timeMs: null }))
    expect(problems(untimed)).toEqual(['missing-time 8', 'missing-time 9'])
    const quoted = complete.map(event => ({
      ...event,
      ...(event.key === 'seed' && { value: '7' }),
      ...(event.key === 'global_batch_size' && { value: '96' }),
      ...(event.key === 'submission_org' && { value: 5 }),
    }))
    expect(problems(quoted)).toEqual([
      'unusable-value 3',
      'unusable-value 5',
      'unusable-value 6',
      'no-batch-size null',
    ])
    expect(runOf(quoted)).toMatchObject({ globalBatchSize: null, organization: null, seeds: [] })
  })

  it('takes the batch size of minigo from its own key', () => {
    const minigo = (...more: readonly Logged[]) =>
      runOf([
        { key: 'train_batch_size', value: 512 },
        { key: 'submission_benchmark', value: 'minigo' },
        ...more,
      ])
    expect(minigo().globalBatchSize).toBe(512)
    expect(minigo({ key: 'global_batch_size', value: 1024 }).globalBatchSize).toBe(1024)
    expect(runOf([{ key: 'train_batch_size', value: 512 }]).globalBatchSize).toBeNull()
  })

  it('leaves a log without any event to the one problem that reading it came upon', () => {
    expect(runOf([])).toMatchObject({ status: 'incomplete', benchmark: null })
    expect(codes([])).toEqual([])
  })

  it('keeps the problems that reading came upon before its own', () => {
    const problem = { code: 'bad-json', line: 4, message: '' } as const
    const builder = new RunFromMlLog({ file: 'x', catalogue: builtIn, ruleset: '1.1.0' })
    expect(builder.finish([problem]).problems[0]).toBe(problem)
  })

  it('counts the last of several values and notes hyperparameters that change, with the line', () => {
    const run = runOf([
      ...complete,
      { key: 'opt_base_learning_rate', value: 0.16 },
      { key: 'lr_note', value: 1 },
    ])
    expect(run.learningRate).toBe(0.16)
    expect(run.problems).toMatchObject([{ code: 'changing-hyperparameter', line: 10 }])
    expect(codes([...complete, { key: 'global_batch_size', value: 96 }])).toEqual([])
  })

  it('is aborted where run_stop has any other status than success, and incomplete where it has none', () => {
    const status = (metadata: Record<string, LogValue>) =>
      runOf([...complete.slice(0, -1), { key: 'run_stop', metadata }]).status
    expect([status({ status: 'aborted' }), status({}), status({ status: 'success' })]).toEqual([
      'aborted',
      'incomplete',
      'success',
    ])
  })

  it('names the line of a run_stop without a status', () => {
    const { problems } = runOf([...complete.slice(0, -1), { key: 'run_stop' }])
    expect(problems.map(({ code, line }) => [code, line])).toEqual([['missing-member', 9]])
  })

  it('takes the time from run_start to the first run_stop, none where one has no time', () => {
    const start = { key: 'run_start', timeMs: 0 }
    const stop = (timeMs: number | null) => ({ key: 'run_stop', timeMs, metadata: { status: 'success' } })
    expect(runOf([start, stop(90_000), stop(180_000)]).timeToTrainMinutes).toBe(1.5)
    expect(runOf([start, stop(90_000), { key: 'run_start', timeMs: 80_000 }]).timeToTrainMinutes).toBe(1.5)
    expect(runOf([start, stop(null)]).timeToTrainMinutes).toBeNull()
    expect(runOf([stop(90_000)]).timeToTrainMinutes).toBeNull()
  })

  it('lists each seed once', () => {
    const seeds = [3, 3, 5, '7'].map(value => ({ key: 'seed', value }))
    expect(runOf(seeds).seeds).toEqual([3, 5])
  })

  it('takes the learning rate of the optimizer that the log names', () => {
    const run = runOf([
      { key: 'submission_benchmark', value: 'resnet' },
      { key: 'opt_name', value: 'lars' },
      { key: 'sgd_opt_base_learning_rate', value: 1 },
      { key: 'lars_opt_base_learning_rate', value: 17.4 },
    ])
    expect(run.learningRate).toBe(17.4)
  })

  it('keeps evaluations only where asked to', () => {
    const logged = [
      { key: 'submission_benchmark', value: 'maskrcnn' },
      { key: 'eval_accuracy', value: { BBOX: 0.37, SEGM: 0.34 }, metadata: { epoch_num: 13 } },
    ]
    expect(runOf(logged).evaluations).toBeUndefined()
    expect(runOf(logged, { evaluations: true }).evaluations).toEqual([
      { line: 2, position: 13, unit: 'epochs', quality: { BBOX: 0.37, SEGM: 0.34 } },
    ])
  })

  it('has no number for a batch size that is none', () => {
    const logged = [{ key: 'global_batch_size', value: '96' }]
    expect(runOf(logged).globalBatchSize).toBeNull()
    expect(codes(logged)).toContain('no-batch-size')
  })
})

describe('isWantedKey', () => {
  it('wants what a record is made of and no more', () => {
    const keys = ['run_stop', 'seed', 'eval_error', 'opt_momentum', 'train_samples', 'submission_org']
    expect(keys.filter(isWantedKey)).toEqual(keys)
    expect(['tracked_stats', 'throughput', 'epoch_start', 'submission_poc_name'].filter(isWantedKey)).toEqual(
      [],
    )
  })
})
