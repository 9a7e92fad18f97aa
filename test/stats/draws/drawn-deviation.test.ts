import { describe, expect, it } from 'vitest'
import { overDrawnDeviation } from '../../../src/stats/draws/drawn-deviation.ts'

describe('overDrawnDeviation', () => {
  it.each([2, 3, 6, 20, 90, 1000])('gives (n-1)/n for the variance of %d draws', runs => {
    expect(overDrawnDeviation(runs, stdev => stdev ** 2)).toBeCloseTo((runs - 1) / runs, 11)
  })

  // Oracle: SciPy 1.10, sqrt(2/n) * exp(gammaln(n/2) - gammaln((n-1)/2)).
  it.each([
    [2, 0.5641895835477564],
    [6, 0.868626687827413],
    [20, 0.9619445337407482],
  ])('gives the expected deviation of %d draws: %d', (runs, expected) => {
    expect(overDrawnDeviation(runs, stdev => stdev)).toBeCloseTo(expected, 11)
  })
})
