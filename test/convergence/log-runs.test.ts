import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import { LogRuns } from '../../src/convergence/log-runs.ts'
import { parseEvent } from '../../src/logs/mllog/event.ts'
import { keyOf } from '../../src/logs/mllog/key-of.ts'
import { type RunLog, writeRunLog } from '../support/mllog-writer.ts'

const point = { ruleset: '1.1.0', benchmark: 'maskrcnn', bs: 120, hyperparameters: {} } as const
const hour = 3_600_000

const log = (value: number, seed: number, others: Partial<RunLog> = {}) =>
  writeRunLog({ ...point, value, seed, startMs: seed * hour, ...others })

/** The log up to the line before the first one with a word. */
const until = (text: string, word: string) => {
  const at = text.indexOf(word)
  return text.slice(0, text.lastIndexOf('\n', at) + 1)
}

function runsOf(text: string) {
  const options = { file: 'result_0.txt', catalogue: builtIn, ruleset: '1.1.0', bertTrainSamples: false }
  const runs = new LogRuns(options)
  for (const [index, line] of text.split('\n').slice(0, -1).entries()) {
    const tagged = { offset: 0, line: index + 1, text: line.replace(':::MLLOG ', '') }
    runs.accept({ key: keyOf(tagged.text), tagged, parsed: parseEvent(tagged) })
  }
  return runs.finish([])
}

const shown = (text: string) =>
  runsOf(text).map(({ run, seeds, status, convergence, benchmark, globalBatchSize }) => [
    run,
    seeds[0],
    status,
    convergence?.value,
    `${benchmark} ${globalBatchSize}`,
  ])

describe('LogRuns', () => {
  it('makes one record without a number of a log of one run', () => {
    expect(shown(log(14, 1))).toEqual([[undefined, 1, 'success', 14, 'maskrcnn 120']])
  })

  it.each([
    ['an attempt that died', until(log(15, 1), 'run_stop'), [1, 1, 'incomplete', undefined, 'maskrcnn 120']],
    ['one that was aborted', log(15, 1, { status: 'aborted' }), [1, 1, 'aborted', undefined, 'maskrcnn 120']],
    ['one that succeeded', log(15, 1), [1, 1, 'success', 15, 'maskrcnn 120']],
    ['one of another batch size', log(15, 1, { bs: 96 }), [1, 1, 'success', 15, 'maskrcnn 96']],
  ])('keeps the values of a run apart from those of %s', (_case, before, first) => {
    const second = [2, 2, 'success', 14, 'maskrcnn 120']
    expect(shown(before + log(14, 2))).toEqual([first, second])
  })

  it('keeps a run apart from an attempt that follows and dies', () => {
    expect(shown(log(14, 1) + until(log(15, 2), 'run_stop'))).toEqual([
      [1, 1, 'success', 14, 'maskrcnn 120'],
      [2, 2, 'incomplete', undefined, 'maskrcnn 120'],
    ])
  })

  it('gives lines that open no run to the run before them', () => {
    const opening = `${log(14, 1)}${log(14, 2).split('\n')[0]}\n`
    expect(shown(opening)).toEqual([[undefined, 1, 'success', 14, 'maskrcnn 120']])
  })

  it('gives the finding once, to the first record, and names the run of a problem without a line', () => {
    const [first, second] = runsOf(until(log(15, 1), 'run_stop') + log(14, 2))
    expect(first?.problems.map(({ code, message }) => [code, message.split(':')[0]])).toEqual([
      ['several-runs', 'run 1'],
      ['no-run-stop', 'run 1 ends without run_stop'],
    ])
    // These logs state no learning rate.
    expect(second?.problems.map(({ code }) => code)).toEqual(['no-learning-rate'])
  })
})
