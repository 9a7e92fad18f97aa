import { describe, expect, it } from 'vitest'
import type { ParsedLog } from '../../../src/caffe/parse.ts'
import type { Code } from '../../../src/codes/codes.ts'
import { LazyList } from '../../../src/logs/caffe/lazy-list.ts'
import { hasErrors } from '../../../src/report/has-errors.ts'
import { caffeChainReport } from '../../../src/stages/caffe-chain/view.ts'
import { caffeCheckLrReport } from '../../../src/stages/caffe-check-lr/view.ts'
import { caffeParseReport } from '../../../src/stages/caffe-parse/view.ts'
import { caffeScheduleReport } from '../../../src/stages/caffe-schedule/view.ts'

const log = (file: string, outputs: Record<string, number>, changes: Partial<ParsedLog> = {}): ParsedLog => ({
  file,
  flavour: 'bvlc',
  globalBatchSize: 64,
  batchRule: 'as given',
  sessions: [],
  learningRates: 0,
  snapshots: [],
  tests: new LazyList(1, () =>
    [{ line: 3, iteration: 10, epoch: null, seconds: 60, net: 0, outputs }].values(),
  ),
  problems: [],
  ...changes,
})

describe('caffeParseReport', () => {
  it('has a column for each output of any log, empty where a log does not have it', () => {
    const [tests] = caffeParseReport([
      log('a', { accuracy: 0.5 }),
      log('b', { loss: 2, accuracy: 0.6 }),
    ]).tables
    expect(tests!.columns.map(({ key }) => key)).toEqual([
      'file',
      'iteration',
      'epoch',
      'net',
      'accuracy',
      'loss',
    ])
    expect(tests!.rows).toEqual([
      ['a', 10, null, 0, 0.5, null],
      ['b', 10, null, 0, 0.6, 2],
    ])
  })

  it('puts the displays first where there are any', () => {
    const train = [{ line: 2, iteration: 0, epoch: 0, loss: 7, learningRate: null, outputs: { loss: 6.9 } }]
    const { tables } = caffeParseReport([log('a', {}, { train })])
    expect(tables[0]!.rows).toEqual([['a', 0, 0, null, 7, 6.9]])
    expect(tables[1]!.title).toBe('Tests')
  })

  it('weighs problems: a note and a warning leave the exit code 0, an error does not', () => {
    const problem = (code: Code) => ({ code, line: 1, message: 'm' })
    const severity = (code: Code) => {
      const { findings } = caffeParseReport([log('a', {}, { problems: [problem(code)] })])
      return [findings[0]!.severity, hasErrors(findings)]
    }
    expect(severity('stub-test')).toEqual(['note', false])
    expect(severity('superseded')).toEqual(['warning', false])
    expect(severity('run-unfinished')).toEqual(['error', true])
  })

  it('counts in the singular and in the plural', () => {
    expect(caffeParseReport([log('a', {})]).summary).toBe('1 log: 0 sessions, 1 test')
    expect(caffeParseReport([log('a', {}), log('b', {})]).summary).toBe('2 logs: 0 sessions, 2 tests')
  })
})

describe('caffeChainReport', () => {
  it('says what is known where epochs and the final test are not', () => {
    const problems = [{ code: 'no-tests', line: null, message: 'no test', file: 'a' } as const]
    const report = caffeChainReport({
      stages: [],
      totalIterations: 0,
      totalEpochs: null,
      final: null,
      problems,
    })
    expect(report.summary).toBe('0 stages: 0 iterations, 0.00 hours')
    expect(report.tables[1]!.rows).toEqual([])
    expect(report.findings[0]).toMatchObject({ severity: 'warning', path: 'a' })
  })
})

describe('caffeScheduleReport', () => {
  it('leaves out of the plot what no number is', () => {
    const point = (totalIteration: number, learningRate: number) => ({
      file: 's',
      iteration: totalIteration,
      totalIteration,
      epoch: null,
      learningRate,
    })
    const schedule = { stages: [], totalIterations: 2, totalEpochs: null }
    const { plots } = caffeScheduleReport(schedule, [point(0, 0.5), point(1, Number.NaN)], false)
    expect(plots![0]!.xTitle).toBe('iteration')
    expect(plots![0]!.series[0]!.points).toEqual([{ x: 0, y: 0.5 }])
  })
})

describe('caffeCheckLrReport', () => {
  it('has the same members where there was nothing to compare', () => {
    const check = {
      file: 'a',
      policy: 'step',
      compared: 1,
      mismatches: 0,
      worstRelativeError: 0,
      firstMismatch: null,
    }
    const nothing = caffeCheckLrReport(null, 'a')
    expect(Object.keys(nothing.document)).toEqual(Object.keys(caffeCheckLrReport(check, 'a').document))
    expect(nothing.findings).toHaveLength(1)
  })
})
