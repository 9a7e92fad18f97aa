import { describe, expect, it } from 'vitest'
import { compareRulesets, rulesets } from '../../src/benchmarks/ruleset.ts'

describe('compareRulesets', () => {
  it.each([
    ['5.0.0', '4.1.0', 1],
    ['4.1.0', '5.0.0', -1],
    ['5.1', '5.1.0', 0],
    ['10.0.0', '9.1.0', 1],
    ['1.0.1', '1.0.0', 1],
  ])('orders %s and %s as numbers: %i', (a, b, expected) => {
    expect(compareRulesets(a, b)).toBe(expected)
  })
})

describe('rulesets', () => {
  it('are in order, each once', () => {
    for (const list of Object.values(rulesets)) {
      expect([...new Set(list)].sort(compareRulesets)).toEqual(list)
    }
  })
})
