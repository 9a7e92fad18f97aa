import { compareRulesets } from '../../benchmarks/ruleset.ts'

/**
 * Whether a ruleset has more than layout and compliance: descriptions of systems, seeds and the RCP check.
 *
 * @example
 * hasFullChecks('0.7.0') // => false
 *
 * Source: behaviour of package_checker in mlcommons/logging 7bbf792.
 */
export const hasFullChecks = (ruleset: string): boolean => compareRulesets(ruleset, '1.0.0') >= 0
