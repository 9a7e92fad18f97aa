import type { Usage } from '../benchmarks/benchmark.ts'
import type { FindRules } from '../compliance/checker.ts'
import { InputError } from '../errors.ts'
import { ruleFinder } from './find-rules.ts'

/** The rules of a ruleset: the first rule file, and a finder for further ones. */
export interface RulesetRules {
  /** The first rule file. */
  readonly config: string
  readonly find: FindRules
}

/**
 * The rules of a ruleset below a path.
 *
 * @throws InputError as {@link ruleFinder} does; `no-rules` if the ruleset has no rules
 * @example
 * rulesOfRuleset('logging', 'training', '5.1.0').config // => 'training_5.1.0/common.yaml'
 */
export function rulesOfRuleset(path: string, usage: Usage, ruleset: string): RulesetRules {
  const find = ruleFinder(path)
  const config = `${usage}_${ruleset}/common.yaml`
  if (find(config) !== null) return { config, find }
  throw new InputError('no-rules', `${path} has no rules for ${usage} ${ruleset}`, {
    file: path,
    remedy: 'Choose another ruleset, or a checkout that has it.',
  })
}
