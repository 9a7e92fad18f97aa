import { describe, expect, it } from 'vitest'
import { localSlopes } from '../../src/scaling/regimes.ts'

describe('localSlopes', () => {
  it('is -1 where doubling the batch halves the steps, 0 where it doubles the epochs (the definition)', () => {
    expect(
      localSlopes([
        { bs: 1, epochs: 10 },
        { bs: 2, epochs: 10 },
        { bs: 4, epochs: 20 },
      ]),
    ).toEqual([
      { fromBs: 1, toBs: 2, slope: -1, regime: 'perfect-scaling' },
      { fromBs: 2, toBs: 4, slope: 0, regime: 'maximal-parallelism' },
    ])
  })

  it('finds the step ratios of the ResNet points of ruleset 1.1.0: 1.991 of 2, 2.039 of 2.510, 1.018 of 1.198', () => {
    const [first, second, third] = [
      [1632, 35, 3264, 35.15384615384615],
      [13056, 45.5, 32768, 56],
      [49152, 68, 58880, 80],
    ].map(
      ([fromBs, from, toBs, to]) =>
        localSlopes([
          { bs: fromBs!, epochs: from! },
          { bs: toBs!, epochs: to! },
        ])[0]!,
    )
    // Steps shrink by the batch ratio to the power of minus the slope.
    expect(2 ** -first!.slope).toBeCloseTo(1.991, 3)
    expect((32768 / 13056) ** -second!.slope).toBeCloseTo(2.039, 3)
    expect((58880 / 49152) ** -third!.slope).toBeCloseTo(1.018, 3)
    expect([first!.regime, second!.regime]).toEqual(['perfect-scaling', 'diminishing-returns'])
  })

  it('sorts by batch size and takes the fewest epochs where a batch size occurs twice', () => {
    const slopes = localSlopes([
      { bs: 4, epochs: 12 },
      { bs: 2, epochs: 11 },
      { bs: 2, epochs: 12 },
    ])
    expect(slopes).toEqual([
      { fromBs: 2, toBs: 4, slope: Math.log2(12 / 11) - 1, regime: 'diminishing-returns' },
    ])
  })
})
