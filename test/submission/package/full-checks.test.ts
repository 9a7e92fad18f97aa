import { expect, it } from 'vitest'
import { rulesets } from '../../../src/benchmarks/ruleset.ts'
import { hasFullChecks } from '../../../src/submission/package/full-checks.ts'

it('hasFullChecks leaves out 0.6 and 0.7, as the list of rulesets in package_checker does (7bbf792)', () => {
  expect(rulesets.training.filter(ruleset => !hasFullChecks(ruleset))).toEqual(['0.6.0', '0.7.0'])
  expect(rulesets.hpc.every(hasFullChecks)).toBe(true)
})
