import { describe, expect, it } from 'vitest'
import {
  type WarmUpKind,
  warmUpIterations,
  warmUpLearningRate,
  warmUpPoints,
} from '../../src/scaling/warm-up.ts'

const goyal = (kind: WarmUpKind) => ({ kind, base: 0.1, k: 32, epochs: 5 })

describe('warmUpLearningRate', () => {
  // From 0.1 to 3.2 in 5 epochs (Goyal et al., section 2.2); half way by each definition.
  it.each([
    ['none', 3.2],
    ['constant', 0.1],
    ['gradual', (0.1 + 3.2) / 2],
    ['geometric', 0.1 * Math.sqrt(32)],
    ['quadratic', 0.1 + 3.1 / 4],
  ] as const)('after half of a %s warm-up is %d', (kind, expected) => {
    expect(warmUpLearningRate(goyal(kind), 2.5)).toBeCloseTo(expected, 12)
  })

  it.each(['constant', 'gradual', 'geometric', 'quadratic'] as const)(
    'starts a %s warm-up at the rate of the reference and ends at k times that',
    kind => {
      expect(warmUpLearningRate(goyal(kind), 0)).toBe(0.1)
      expect(warmUpLearningRate(goyal(kind), 5)).toBe(3.2)
      expect(warmUpLearningRate(goyal(kind), 80)).toBe(3.2)
    },
  )

  it('needs no special case for a warm-up of no length', () => {
    expect(warmUpLearningRate({ ...goyal('gradual'), epochs: 0 }, 0)).toBe(3.2)
  })
})

describe('warmUpPoints', () => {
  it('jumps from base to k · base at the end of a constant warm-up', () => {
    expect(warmUpPoints(goyal('constant'), [4.999, 5]).points).toEqual([
      { epoch: 4.999, learningRate: 0.1 },
      { epoch: 5, learningRate: 3.2 },
    ])
  })
})

describe('warmUpIterations', () => {
  it('adds the same amount per iteration in a gradual warm-up (section 2.2 of the paper)', () => {
    const iterations = warmUpIterations(goyal('gradual'), 156.392)
    // 5 epochs of 156.392 iterations: numbers 0 to 781, and 782 as the first one after.
    expect(iterations).toHaveLength(783)
    const rates = warmUpPoints(goyal('gradual'), iterations).points.map(point => point.learningRate)
    const steps = rates.slice(1, 782).map((rate, i) => rate - rates[i]!)
    expect(Math.min(...steps)).toBeCloseTo(3.1 / (5 * 156.392), 12)
    expect(Math.max(...steps)).toBeCloseTo(3.1 / (5 * 156.392), 12)
    expect(rates.at(-1)).toBe(3.2)
  })
})
