/**
 * Rulesets: version numbers of the rules, `MAJOR.MINOR.PATCH`.
 *
 * @module
 */
import type { Usage } from './benchmark.ts'

/** The rulesets of each usage that have published results. */
export const rulesets: Readonly<Record<Usage, readonly string[]>> = {
  training: [
    '0.6.0',
    '0.7.0',
    '1.0.0',
    '1.1.0',
    '2.0.0',
    '2.1.0',
    '3.0.0',
    '3.1.0',
    '4.0.0',
    '4.1.0',
    '5.0.0',
    '5.1.0',
    '6.0.0',
    '6.1.0',
  ],
  hpc: ['1.0.0', '2.0.0', '3.0.0'],
}

/** The ruleset whose logs have a tag and a grammar of their own. */
export const legacyRuleset = '0.6.0'

/**
 * The newest ruleset of a usage.
 *
 * @example
 * latestRuleset('hpc') // => '3.0.0'
 */
export const latestRuleset = (usage: Usage): string => rulesets[usage].at(-1)!

/**
 * Compares two rulesets as version numbers; missing parts count as 0.
 *
 * @returns negative, 0 or positive, for sorting.
 * @example
 * compareRulesets('5.0.0', '4.1.0') // => 1
 * compareRulesets('5.1', '5.1.0') // => 0
 */
export function compareRulesets(a: string, b: string): number {
  const left = a.split('.').map(Number)
  const right = b.split('.').map(Number)
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0)
    if (difference !== 0) return Math.sign(difference)
  }
  return 0
}
