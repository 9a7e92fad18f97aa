import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parsedLog } from '../../src/caffe/parse.ts'
import { readCaffeLog } from '../../src/logs/caffe/read-caffe-log.ts'
import { openSource } from '../../src/logs/source.ts'

const name = join(import.meta.dirname, '../../fixtures/caffe/bvlc-rc3-resumed.log')
const log = await readCaffeLog('a.log', await openSource(name), { train: true })

describe('parsedLog', () => {
  it('has the members of the contract, and epochs of iteration x batch size / dataset size', () => {
    const result = parsedLog(log, { datasetSize: 1280, train: false })
    expect(Object.keys(result)).toEqual([
      'file',
      'flavour',
      'globalBatchSize',
      'batchRule',
      'sessions',
      'learningRates',
      'snapshots',
      'tests',
      'problems',
    ])
    expect(Object.keys(result.sessions[0]!)).toEqual([
      'line',
      'start',
      'end',
      'fromIteration',
      'toIteration',
      'startMode',
      'endMode',
    ])
    expect(result.tests.last()).toMatchObject({
      iteration: 600,
      epoch: 60,
      net: 0,
      outputs: { accuracy: 0.7 },
    })
  })

  it('has the seconds of training before each test, or null without time stamps', () => {
    const secondsOf = (from: typeof log) => [...parsedLog(from, { datasetSize: null, train: false }).tests]
    const seconds = secondsOf(log).map(test => test.seconds!)
    expect(seconds).toEqual([...log.tests].map(test => Math.round(test.seconds * 1e6) / 1e6))
    expect(seconds).toEqual(seconds.toSorted((a, b) => a - b))
    const bare = { ...log, sessions: log.sessions.map(session => ({ ...session, start: null, end: null })) }
    expect(secondsOf(bare).every(test => test.seconds === null)).toBe(true)
  })

  it('adds the displays when asked and leaves epochs out without a dataset size', () => {
    const result = parsedLog(log, { datasetSize: null, train: true })
    expect([...result.tests][1]!.epoch).toBeNull()
    expect(result.train![1]).toMatchObject({ iteration: 20, epoch: null, learningRate: 0.02 })
  })
})
