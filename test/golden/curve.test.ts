import { describe, expect, it } from 'vitest'
import type { Usage } from '../../src/benchmarks/benchmark.ts'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import { requirePointAt } from '../../src/rcp/curve.ts'
import { readCurve } from '../../src/stages/curve/work.ts'
import { goldenRows, hasShared, needsShared, referenceRcps } from '../support/shared.ts'

/** What mlcommons/logging 7bbf792 computes of one RCP set. */
interface Row {
  readonly usage: Usage
  readonly ruleset: string
  readonly benchmark: string
  readonly records?: readonly {
    readonly name: string
    readonly bs: number
    readonly n: number
    readonly mean: number
    readonly stdev: number
    readonly min: number
    readonly max_speedup: number
    readonly kept: boolean
  }[]
  /** The exception it crashes with. */
  readonly error?: string
}

const rows = goldenRows<Row>('rcp-stats.ndjson')

const curveOf = ({ usage, ruleset, benchmark }: Row) =>
  readCurve(benchmark, { catalogue: builtIn, usage, ruleset, rcps: referenceRcps })

describe.skipIf(!hasShared)(`the curves of all published RCP sets${needsShared}`, () => {
  const computed = rows.filter(({ records }) => records !== undefined)
  const dead = rows.filter(({ error }) => error !== undefined)

  it('are compared with 95 sets that mlcommons/logging 7bbf792 reads and 4 that it crashes on', () => {
    expect([computed.length, dead.length]).toEqual([95, 4])
  })

  it.each(computed)(
    'are those of mlcommons/logging 7bbf792 to the last bit: $usage $ruleset $benchmark',
    row => {
      const { points, judging } = curveOf(row)
      const records = points.map(point => ({
        name: point.name,
        bs: point.globalBatchSize,
        n: point.runs,
        mean: point.mean,
        stdev: point.stdev,
        min: point.minEpochs,
        max_speedup: point.maxSpeedup,
        kept: judging.includes(point),
      }))
      expect(records).toEqual(row.records)
    },
  )

  // Computed once with mlcommons/logging 7bbf792, to six decimals: under 3.1.0 a record at 8 prunes 48, 64 and 96.
  it.each([
    ['1.1.0', 'full', 14.0138889, 0.0960143, 13.900369],
    ['1.1.0', 'pruned', 14, 0.225, 13.734013],
    ['3.1.0', 'pruned', 13.916667, 0.0305505, 13.880541],
  ] as const)(
    'have Mask R-CNN at 120 where the reference has it: %s, %s',
    (ruleset, rcpSet, mean, stdev, floor) => {
      const curve = readCurve('maskrcnn', {
        catalogue: builtIn,
        usage: 'training',
        ruleset,
        rcpSet,
        rcps: referenceRcps,
      })
      const point = requirePointAt(curve, 120)
      expect(point.mean).toBeCloseTo(mean, 6)
      expect(point.stdev).toBeCloseTo(stdev, 6)
      expect(point.minEpochs).toBeCloseTo(floor, 5)
    },
  )

  it.each(dead)('have statistics where the reference knows no N: $ruleset $benchmark', row => {
    const { points, benchmark, set } = curveOf(row)
    expect(benchmark.judged).toBe(false)
    expect(points).toHaveLength(set.records.length)
    for (const { mean, minEpochs, maxSpeedup } of points) {
      expect(minEpochs).toBeLessThanOrEqual(mean)
      expect(maxSpeedup).toBeGreaterThanOrEqual(1)
    }
  })
})
