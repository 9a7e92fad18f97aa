import { describe, expect, it } from 'vitest'
import { UsageError } from '../../../src/errors.ts'
import { readCaffe } from '../../../src/files/read/read-caffe.ts'
import { fixture } from '../../support/cli.ts'

const ranks = fixture('caffe/intel-plateau-ranks.log')

// Oracle: what fixtures/make-caffe.ts wrote.
describe('readCaffe', () => {
  it('takes the root where no rank is named, or root is', async () => {
    const [none, root] = [await readCaffe(ranks), await readCaffe(ranks, { rank: 'root' })]
    expect(none).toEqual(root)
    expect(none.ranks).toEqual([0, 1])
  })

  it('refuses a rank that the log does not have', async () => {
    const error = await readCaffe(ranks, { rank: 5 }).catch(thrown => thrown)
    expect(error).toBeInstanceOf(UsageError)
    expect(error).toMatchObject({ code: 'unknown-rank', remedy: 'Its ranks are 0, 1.' })
  })

  it('takes any rank for the only one of a log without ranks', async () => {
    const log = fixture('caffe/bvlc-two-test-nets.log')
    expect((await readCaffe(log, { rank: 5 })).tests).toHaveLength(4)
  })

  it('takes the batch size and the displays from its options', async () => {
    const log = await readCaffe(ranks, { globalBatch: 99, train: true })
    expect(log.globalBatchSize).toBe(99)
    expect(log.train.length).toBeGreaterThan(0)
  })
})
