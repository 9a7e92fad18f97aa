import { describe, expect, it } from 'vitest'
import { unseenEarlyValue } from '../../../src/stats/draws/early-values.ts'

// Oracle: SciPy 1.10, stats.betabinom.sf(t, N, 0.5, n + 0.5) and 1 - 0.05**(1/n).
describe('unseenEarlyValue', () => {
  it.each([
    [6, 3, 1, 0.0327380952380949, 0.39303776899708276],
    [20, 5, 1, 0.01307215203274903, 0.13910834066826516],
    [80, 40, 4, 0.000983758751454178, 1 - 0.05 ** (1 / 80)],
  ])(
    'of %d equal runs, %d of a submission and %d dropped, fails honest ones in %d',
    (n, runs, trimmed, falseAlarm, limit) => {
      const found = unseenEarlyValue(n, runs, trimmed)
      expect(found.falseAlarm).toBeCloseTo(falseAlarm, 12)
      expect(found.upperLimit).toBeCloseTo(limit, 14)
    },
  )
})
