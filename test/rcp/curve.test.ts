import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import { UsageError } from '../../src/errors.ts'
import type { RcpSetChoice } from '../../src/rcp/choices.ts'
import { curveOf, pointAt, requirePointAt } from '../../src/rcp/curve.ts'
import type { RcpSet } from '../../src/rcp/record.ts'
import { benchmarkOf, maskRcnn, setOf } from '../support/rcp.ts'

const benchmark = benchmarkOf('maskrcnn')
const curve = (set: RcpSet, rcpSet: RcpSetChoice = 'full') =>
  curveOf(set, { catalogue: builtIn, benchmark, rcpSet, pruning: 'reference' })

describe('pointAt', () => {
  const full = curve(maskRcnn)
  const pruned = curve(maskRcnn, 'pruned')

  it('finds a record at its batch size', () => {
    expect(pointAt(full, 96)).toMatchObject({ kind: 'measured', point: { name: 'maskrcnn_ref_96' } })
  })

  it('interpolates between the nearest records that judge (mlcommons/logging 7bbf792)', () => {
    expect(pointAt(full, 120)).toMatchObject({
      kind: 'interpolated',
      point: { between: ['maskrcnn_ref_96', 'maskrcnn_ref_128'], minEpochs: 13.900369246800743 },
    })
    expect(pointAt(pruned, 120)).toMatchObject({
      kind: 'interpolated',
      point: { between: ['maskrcnn_ref_64', 'maskrcnn_ref_128'], minEpochs: 13.734012603759766 },
    })
    expect(pointAt(pruned, 96)).toMatchObject({ kind: 'interpolated' })
  })

  it('takes the smallest record below all, and none above all', () => {
    expect(pointAt(full, 16)).toMatchObject({ kind: 'below-smallest', point: { globalBatchSize: 48 } })
    expect(pointAt(full, 512)).toEqual({ kind: 'above-largest' })
  })

  it('has no point where there are no records, or where the batch size is NaN', () => {
    expect(pointAt(curve(setOf('maskrcnn', [])), 96)).toEqual({ kind: 'no-points' })
    expect(pointAt(full, Number.NaN)).toEqual({ kind: 'no-points' })
  })

  it('takes the first of two records at one batch size, as the record and as either neighbour (mlcommons/logging 7bbf792)', () => {
    const twins = curve(
      setOf('maskrcnn', [
        [64, [1, 1, 1]],
        [64, [2, 2, 2]],
        [128, [3, 3, 3]],
        [128, [4, 4, 4]],
      ]),
    )
    expect(pointAt(twins, 64)).toMatchObject({ point: { mean: 1 } })
    expect(pointAt(twins, 96)).toMatchObject({ point: { mean: 2 } })
    expect(pointAt(twins, 32)).toMatchObject({ point: { mean: 1 } })
  })
})

describe('requirePointAt', () => {
  it('refuses a batch size above the largest record and says which that is', () => {
    expect(() => requirePointAt(curve(maskRcnn), 512)).toThrow(UsageError)
    expect(() => requirePointAt(curve(maskRcnn), 512)).toThrow('the largest record is at 272')
    expect(() => requirePointAt(curve(setOf('maskrcnn', [])), 8)).toThrow('the set has no records')
  })

  it('gives the smallest record below all', () => {
    expect(requirePointAt(curve(maskRcnn), 16).globalBatchSize).toBe(48)
  })
})
