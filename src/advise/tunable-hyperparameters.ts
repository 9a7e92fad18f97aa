/**
 * Hyperparameters that the rules let submitters choose.
 *
 * @module
 */
import type { Benchmark } from '../benchmarks/benchmark.ts'
import type { FindRules } from '../compliance/checker.ts'
import type { KeyRule } from '../compliance/rules.ts'
import type { TunableOf } from '../rcp/lint/rule.ts'
import type { RcpRecord } from '../rcp/record.ts'
import { ruleFileOf } from './rules-in-files.ts'

/** Keys of training itself; rule files have others, of data, evaluations and the model, which nobody tunes. */
const trainingKey = /(?:^|_)opt_|^lr_|^scheduler_|warmup|^lora_|^gradient_accumulation/

/** Tests that leave one value. */
const oneValue = [
  /^v\['value'\] == (?!.* (?:or|and) ).+$/,
  /^math\.isclose\(v\['value'\], [^)]+\)$/,
  /^v\['value'\] in [[{][^,\]}]*[\]}]$/,
  /^v\['value'\]$/,
]

/**
 * Which hyperparameters a record of the benchmark has to name, so that its runs can be repeated: the keys of training that
 * the closed division's rules ask for without fixing their value. A text in a record may name a further rule file, as the
 * optimizer does.
 *
 * @param find rule files by their names, as `ruleFinder` gives them
 * @returns null where the ruleset has no rules for the benchmark
 * @throws InputError where a rule file cannot be read
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
  const { usage, name } = benchmark
  return record => {
    const further = textsIn(record).flatMap(
      text => find(`${usage}_${ruleset}/closed_${name}_${text.toLowerCase()}.yaml`) ?? [],
    )
    const rules = [general, ...further].flatMap(file => [...file.keys.values()])
    return rules.filter(rule => isTunable(rule, benchmark)).map(rule => membersOf(rule.name, benchmark))
  }
}

const textsIn = ({ hyperparameters }: RcpRecord): string[] =>
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

/** The names under which a record may have what a log has under a key. */
const membersOf = (key: string, { memberSources }: Benchmark): string[] => [
  key,
  ...Object.keys(memberSources).filter(member => memberSources[member]!.keys.includes(key)),
]
