import { rcps, reference, rules } from './reference.ts'
import { ruleset, usage } from './ruleset.ts'

/** The options that the environment and the configuration file may set. */
export const configurableOptions = [usage, ruleset, reference, rcps, rules] as const
