import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import { diffSets } from '../../src/rcp/diff.ts'
import type { RcpSet } from '../../src/rcp/record.ts'
import { benchmarkOf, maskRcnn, record, times } from '../support/rcp.ts'

const diff = (before: RcpSet | null, after: RcpSet | null) =>
  diffSets(before, after, {
    catalogue: builtIn,
    benchmark: benchmarkOf('maskrcnn'),
    rcpSet: 'pruned',
    pruning: 'reference',
  })

const without = (bs: number): RcpSet => ({
  ...maskRcnn,
  records: maskRcnn.records.filter(({ globalBatchSize }) => globalBatchSize !== bs),
})

describe('diffSets', () => {
  it('says nothing of sets with the same records, whatever their order', () => {
    const turned = { ...maskRcnn, records: maskRcnn.records.toReversed() }
    expect(diff(maskRcnn, turned).records).toEqual([])
  })

  it('has no statistics before for an added record, and none after for a removed one', () => {
    const [added] = diff(without(96), maskRcnn).records
    expect(added).toMatchObject({ name: 'maskrcnn_ref_96', bs: 96, change: 'added', before: null })
    // Mean and deviation of 96 as NumPy has them, and pruned by mlcommons/logging 7bbf792.
    expect(added?.after).toMatchObject({ n: 20, pruned: true })
    expect(added?.after?.mean).toBeCloseTo(14.055555555555555, 14)
    expect(added?.after?.stdev).toBeCloseTo(0.3840572873934304, 14)
    expect(diff(maskRcnn, without(96)).records).toMatchObject([{ change: 'removed', after: null }])
  })

  it('lists the records that judge: without 128, 96 comes back (mlcommons/logging 7bbf792)', () => {
    expect(diff(maskRcnn, without(128)).kept).toEqual({
      before: [48, 64, 128, 272].map(bs => `maskrcnn_ref_${bs}`),
      after: [48, 64, 96, 272].map(bs => `maskrcnn_ref_${bs}`),
    })
  })

  it('names the members of a changed record: values, batch size, hyperparameters and others by themselves', () => {
    const old = { ...record('maskrcnn', 8, times(10, 12)), hyperparameters: { lr: 1, steps: [1, 2] } }
    const current = {
      ...old,
      globalBatchSize: 16,
      epochs: times(10, 13),
      hyperparameters: { lr: 2, steps: [1, 2] },
      extra: { Creator: 'X' },
    }
    const [changed] = diff({ file: 'a', records: [old] }, { file: 'a', records: [current] }).records
    expect(changed).toMatchObject({ bs: 16, change: 'changed', members: ['BS', 'values', 'lr', 'Creator'] })
    expect([changed?.before?.mean, changed?.after?.mean]).toEqual([12, 13])
  })

  it('takes a set that is new, or gone', () => {
    expect(diff(null, maskRcnn).records.map(({ change }) => change)).toEqual(Array(6).fill('added'))
    expect(diff(maskRcnn, null).kept.after).toEqual([])
  })
})
