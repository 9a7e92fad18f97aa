/**
 * Options that select the rules.
 *
 * @module
 */
import { defaultUsage, usages } from '../benchmarks/benchmark.ts'
import { option, variant } from './option.ts'

export const usage = option({
  name: 'usage',
  kind: 'choice',
  choices: usages,
  default: defaultUsage,
  value: 'usage',
  help: 'working group of the benchmark',
  variable: 'MLPERF_RCP_USAGE',
  fact: 'Usage',
})

export const ruleset = option({
  name: 'ruleset',
  kind: 'ruleset',
  value: 'version',
  help: 'version of the rules, for example 5.1.0 or v5.1',
  variable: 'MLPERF_RCP_RULESET',
  fact: 'Ruleset',
  completes: 'rulesets',
})

/** For commands that require a ruleset. */
export const requiredRuleset = variant(ruleset, { required: true })

/** For commands whose default is the newest ruleset. */
export const rulesetOrLatest = variant(ruleset, { defaultsTo: 'latest-ruleset' })
