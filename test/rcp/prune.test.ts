import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import type { Pruning } from '../../src/rcp/choices.ts'
import { prune } from '../../src/rcp/prune.ts'
import { measureSet } from '../../src/rcp/statistics.ts'
import { benchmarkOf, maskRcnn, point } from '../support/rcp.ts'

const curve = (means: readonly (readonly [bs: number, mean: number])[]) =>
  means.map(([globalBatchSize, mean]) => point({ globalBatchSize, mean }))

const kept = (means: readonly (readonly [bs: number, mean: number])[], pruning: Pruning = 'reference') =>
  prune(curve(means), pruning).map(({ globalBatchSize, mean }) => [globalBatchSize, mean])

describe('prune', () => {
  it('keeps 48, 64, 128 and 272 of Mask R-CNN 1.1.0 (mlcommons/logging 7bbf792)', () => {
    const points = measureSet(maskRcnn, { catalogue: builtIn, benchmark: benchmarkOf('maskrcnn') })
    expect(prune(points, 'reference').map(({ globalBatchSize }) => globalBatchSize)).toEqual([
      48, 64, 128, 272,
    ])
  })

  it("prunes 256 of the rules' example: 10 epochs at 128, 20 at 256, 20 at 512", () => {
    const example = [
      [128, 10],
      [256, 20],
      [512, 20],
    ] as const
    for (const pruning of ['reference', 'envelope'] as const) {
      expect(kept(example, pruning)).toEqual([
        [128, 10],
        [512, 20],
      ])
    }
  })

  it('drops all points left of the fastest, the first of equals being the fastest (mlcommons/logging 7bbf792)', () => {
    const falling = [
      [8, 20],
      [16, 12],
      [32, 12],
      [64, 30],
    ] as const
    expect(kept(falling)).toEqual([
      [16, 12],
      [32, 12],
      [64, 30],
    ])
  })

  it('keeps a point on the line between its neighbours: only a greater mean goes', () => {
    const straight = [
      [1, 10],
      [2, 11],
      [3, 12],
    ] as const
    expect(kept(straight)).toEqual(straight)
    expect(kept(straight, 'envelope')).toEqual(straight)
  })

  it('never looks back at the point before a removed one, where the true envelope does (mlcommons/logging 7bbf792)', () => {
    const points = [
      [1, 10],
      [2, 12],
      [3, 15],
      [4, 12.5],
    ] as const
    expect(kept(points)).toEqual([
      [1, 10],
      [2, 12],
      [4, 12.5],
    ])
    // At 2 the line from 1 to 4 is at 10.83.
    expect(kept(points, 'envelope')).toEqual([
      [1, 10],
      [4, 12.5],
    ])
  })

  it('brings back both of two records at one batch size (mlcommons/logging 7bbf792)', () => {
    const twins = [
      [64, 12],
      [128, 14],
      [128, 13],
      [256, 18],
    ] as const
    expect(kept(twins)).toEqual(twins)
  })

  it('keeps all where a mean is NaN, as no comparison with it is true', () => {
    expect(
      kept([
        [64, 14],
        [128, Number.NaN],
        [256, 18],
      ]),
    ).toHaveLength(3)
  })

  it('gives nothing for nothing', () => {
    expect(kept([])).toEqual([])
    expect(kept([], 'envelope')).toEqual([])
  })
})
