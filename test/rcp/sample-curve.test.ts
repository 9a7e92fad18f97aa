import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import { curveOf } from '../../src/rcp/curve.ts'
import { sampleCurve } from '../../src/rcp/sample-curve.ts'
import { benchmarkOf, setOf, times } from '../support/rcp.ts'
import { maskRcnnCurve } from '../support/review.ts'

describe('sampleCurve', () => {
  const samples = sampleCurve(maskRcnnCurve(), '1.1.0')
  const at = (bs: number) => samples.find(({ globalBatchSize }) => globalBatchSize === bs)

  // The interpolated point between 96 and 128, as the reference checker of mlcommons/logging 7bbf792 prints it.
  it('goes through the records and, between them, through what the check interpolates', () => {
    expect(at(128)?.mean).toBe(14)
    const between = sampleCurve(maskRcnnCurve(), '1.1.0').filter(
      ({ globalBatchSize: bs }) => bs > 96 && bs < 128,
    )
    expect(between.length).toBeGreaterThan(5)
    for (const { globalBatchSize: bs, mean } of between) {
      expect(mean).toBeCloseTo(14 + ((128 - bs) / 32) * (1 / 18), 12)
    }
  })
  it('has the floor of each record, the mean itself where all runs are equal', () => {
    expect([at(48)?.floor, at(128)?.floor]).toEqual([14, 14])
    expect(at(64)?.floor).toBeLessThan(14)
  })
  // mlcommons/logging 7bbf792 takes 46,080 samples off the floor of this benchmark from ruleset 5.0.0 on.
  it('takes the grace of the ruleset off the floor', () => {
    const benchmark = benchmarkOf('llama31_405b')
    const set = setOf('llama31_405b', [[1152, times(6, 400_000)]])
    const curve = curveOf(set, { catalogue: builtIn, benchmark, rcpSet: 'full', pruning: 'reference' })
    expect(sampleCurve(curve, '5.0.0')[0]?.floor).toBeCloseTo(400_000 - 46_080, 6)
  })
  it('ascends through whole batch sizes, each once, from the smallest record to the largest', () => {
    const sizes = samples.map(({ globalBatchSize }) => globalBatchSize)
    expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => a - b))
    expect(sizes.filter(size => !Number.isInteger(size))).toEqual([])
    expect([sizes[0], sizes.at(-1)]).toEqual([48, 272])
  })
  it('leaves out what is pruned: without 96 the mean at 96 lies on the line from 64 to 128', () => {
    const pruned = maskRcnnCurve('pruned')
    expect(pruned.judging.map(({ globalBatchSize }) => globalBatchSize)).not.toContain(96)
    const means = sampleCurve(pruned, '1.1.0').filter(({ globalBatchSize: bs }) => bs >= 64 && bs <= 128)
    expect(means.map(({ mean }) => mean)).toEqual(means.map(() => expect.closeTo(14, 12)))
  })
  it('is empty for a set without records', () => {
    expect(sampleCurve(maskRcnnCurve('full', { file: 'x', records: [] }), '1.1.0')).toEqual([])
  })
})
