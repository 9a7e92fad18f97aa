import { describe, expect, it } from 'vitest'
import { UsageError } from '../../../src/errors.ts'
import { hasCaffeTarget, readCaffeRun } from '../../../src/files/read/read-caffe-run.ts'
import { fixture } from '../../support/cli.ts'

const log = fixture('caffe/bvlc-rc3-resumed.log')

// Oracle: what fixtures/make-caffe.ts wrote: 128 samples per iteration, accuracy 0.4 at iteration 300.
describe('readCaffeRun', () => {
  it('has the members of a record of an MLPerf log, in the same order', async () => {
    const target = { metric: 'accuracy', target: 0.4, datasetSize: 12800 }
    const run = await readCaffeRun(log, { ...target, benchmark: 'caffenet', hash: true, evaluations: true })
    expect(Object.keys(run)).toEqual([
      'source',
      'file',
      'benchmark',
      'division',
      'organization',
      'platform',
      'globalBatchSize',
      'learningRate',
      'hyperparameters',
      'seeds',
      'status',
      'sha256',
      'convergence',
      'timeToTrainMinutes',
      'evaluations',
      'problems',
    ])
    expect(run).toMatchObject({ benchmark: 'caffenet', convergence: { value: 3, unit: 'epochs' } })
  })

  it.each([
    [{}, '--metric, --target, --dataset-size'],
    [{ metric: 'accuracy' }, '--target, --dataset-size'],
    [{ metric: 'accuracy', datasetSize: 1 }, '--target'],
  ])('names the options that %o lacks', async (options, names) => {
    const error = await readCaffeRun(log, options).catch(thrown => thrown)
    expect(error).toBeInstanceOf(UsageError)
    expect(error.message).toBe(`run records of Caffe logs require ${names}`)
  })

  it('takes a target of 0 for one', () => {
    expect([hasCaffeTarget({}), hasCaffeTarget({ target: 0 })]).toEqual([false, true])
  })
})
