import { compareRulesets } from '../../benchmarks/ruleset.ts'

/**
 * Whether a ruleset has the checks of system descriptions, seeds and RCPs, in addition to layout and compliance.
 *
 * @example
 * hasFullChecks('0.7.0') // => false
 *
 * Source: behaviour of package_checker in mlcommons/logging 7bbf792.
 */
export const hasFullChecks = (ruleset: string): boolean => compareRulesets(ruleset, '1.0.0') >= 0
