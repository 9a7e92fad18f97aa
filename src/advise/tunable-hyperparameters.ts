/**
 * Hyperparameters that the rules leave free.
 *
 * @module
 */
import type { Benchmark } from '../benchmarks/benchmark.ts'
import type { FindRules } from '../compliance/checker.ts'
import type { KeyRule, RuleFile } from '../compliance/rules.ts'
import type { TunableOf } from '../rcp/lint/rule.ts'
import type { RcpRecord } from '../rcp/record.ts'
import { ruleFileOf } from './rules-in-files.ts'

/** Keys of the training itself. Rule files have other keys for data, evaluations and the model, which nobody tunes. */
const trainingKey = /(?:^|_)opt_|^lr_|^scheduler_|warmup|^lora_|^gradient_accumulation/

/** Tests that allow only one value. */
const oneValue = [
  /^v\['value'\] == (?!.* (?:or|and) ).+$/,
  /^math\.isclose\(v\['value'\], [^)]+\)$/,
  /^v\['value'\] in [[{][^,\]}]*[\]}]$/,
  /^v\['value'\]$/,
]

/**
 * The hyperparameters that a record of the benchmark must name to make its runs repeatable: the training keys that the
 * closed division's rules require without fixing their value. A text in a record, such as the optimizer, may select a
 * further rule file.
 *
 * @param find finds rule files by name, see `ruleFinder`
 * @returns null if the ruleset has no rules for the benchmark
 * @throws InputError if a rule file cannot be read
 * @example
 * tunableHyperparameters(find, unet3d, '1.1.0')!(record)[0] // => ['opt_name']
 */
export function tunableHyperparameters(
  find: FindRules,
  benchmark: Benchmark,
  ruleset: string,
): TunableOf | null {
  const general = ruleFileOf(find, benchmark, ruleset)
  if (general === null) return null
  return record => {
    const further = furtherRules(find, benchmark, ruleset, record)
    const rules = [general, ...further].flatMap(file => [...file.keys.values()])
    return rules.filter(rule => isTunable(rule, benchmark)).map(rule => membersOf(rule.name, benchmark))
  }
}

/**
 * The rule files that texts of a record select, such as the optimizer's.
 *
 * @param find as in {@link tunableHyperparameters}
 * @example
 * furtherRules(() => null, builtIn.benchmarks[0]!, '1.1.0', { hyperparameters: { optimizer: 'lars' } }) // => []
 */
export const furtherRules = (
  find: FindRules,
  { usage, name }: Benchmark,
  ruleset: string,
  record: Pick<RcpRecord, 'hyperparameters'>,
): RuleFile[] =>
  textsIn(record).flatMap(text => find(`${usage}_${ruleset}/closed_${name}_${text.toLowerCase()}.yaml`) ?? [])

const textsIn = ({ hyperparameters }: Pick<RcpRecord, 'hyperparameters'>): string[] =>
  Object.values(hyperparameters).filter(value => typeof value === 'string')

function isTunable({ name, requirement, checks }: KeyRule, benchmark: Benchmark): boolean {
  const isHyperparameter = trainingKey.test(name) || membersOf(name, benchmark).some(isIn(benchmark))
  const isFixed = checks.some(({ text }) => oneValue.some(pattern => pattern.test(text.trim())))
  return requirement !== null && isHyperparameter && !isFixed
}

const isIn =
  ({ hyperparameters }: Benchmark) =>
  (member: string) =>
    hyperparameters.includes(member)

/** The record members for a log key. */
export const membersOf = (key: string, { memberSources }: Benchmark): string[] => [
  key,
  ...Object.keys(memberSources).filter(member => memberSources[member]!.keys.includes(key)),
]
