/**
 * The learning-rate rules in upstream's rule files.
 *
 * @module
 */
import type { Benchmark } from '../benchmarks/benchmark.ts'
import type { TrainingPoint } from '../benchmarks/learning-rate-rule.ts'
import { learningRateText } from '../benchmarks/learning-rate-text.ts'
import { rulesets } from '../benchmarks/ruleset.ts'
import { ComplianceChecker, type FindRules } from '../compliance/checker.ts'
import { readMlLogLine } from '../compliance/read-line.ts'
import type { KeyRule, RuleFile } from '../compliance/rules.ts'
import { recogniseForm } from './recognise-form.ts'
import type { RulesetRule } from './ruleset-rule.ts'

/** The log key of the batch size. */
export const batchSizeKey = 'global_batch_size'

/**
 * The learning-rate rule of every ruleset that has one for the benchmark in the closed division: the tests of its key, run
 * on a log with only the batch size and the learning rate.
 *
 * @param find finds rule files by name, see `ruleFinder`
 * @throws InputError if a rule file cannot be read
 * @example
 * learningRateRulesIn(ruleFinder('logging'), maskrcnn).find(rule => rule.ruleset === '1.1.0')?.words // => 'K * 0.02'
 */
export function learningRateRulesIn(find: FindRules, benchmark: Benchmark): RulesetRule[] {
  const { usage, name, learningRateKeys } = benchmark
  return rulesets[usage].flatMap(ruleset => {
    const general = ruleFileOf(find, benchmark, ruleset)
    const [first] = learningRateKeys.flatMap(key => ruleOf(ruleset, null, key, general) ?? [])
    const ofOptimizers = learningRateKeys.flatMap(key => {
      const optimizer = /^([a-z]+)_opt_/.exec(key)?.[1]
      if (optimizer === undefined) return []
      const file = find(`${usage}_${ruleset}/closed_${name}_${optimizer}.yaml`)
      return ruleOf(ruleset, optimizer, key, file) ?? []
    })
    return [...(first === undefined ? [] : [first]), ...ofOptimizers]
  })
}

/** The closed division's file; ruleset 0.6.0 has one for both divisions. */
export const ruleFileOf = (find: FindRules, { usage, name }: Benchmark, ruleset: string): RuleFile | null =>
  find(`${usage}_${ruleset}/closed_${name}.yaml`) ?? find(`${usage}_${ruleset}/${name}.yaml`)

/** Null if the file does not have the key or leaves its value free. */
function ruleOf(
  ruleset: string,
  optimizer: string | null,
  key: string,
  file: RuleFile | null,
): RulesetRule | null {
  const rule = file?.keys.get(key)
  if (file === null || rule === undefined || rule.checks.length === 0) return null
  const texts = rule.checks.map(({ text }) => text.trim())
  const before = file.keys.get(batchSizeKey)?.post?.text ?? ''
  const form = texts.length === 1 ? recogniseForm(texts[0]!, before) : null
  const tests = testsOf(rule, file)
  return {
    ruleset,
    optimizer,
    words: form === null ? texts.join(' and ') : learningRateText(form),
    form,
    allows: point => isAllowed(key, tests, point),
  }
}

/** The rule file with only the tests of one key and the code triggered by the batch size. */
function testsOf(rule: KeyRule, file: RuleFile): RuleFile {
  const free = { requirement: null, firstChecks: [], atLeastOneCheck: null }
  const batchSize = file.keys.get(batchSizeKey)
  return {
    begin: file.begin,
    keys: new Map([
      ...(batchSize === undefined ? [] : [[batchSizeKey, { ...batchSize, ...free, checks: [] }] as const]),
      [rule.name, { ...rule, ...free }],
    ]),
    endPre: null,
    endChecks: [],
  }
}

function isAllowed(key: string, tests: RuleFile, { globalBatchSize, learningRate }: TrainingPoint): boolean {
  const checker = new ComplianceChecker(readMlLogLine, {})
  const logged = [
    [batchSizeKey, globalBatchSize],
    [key, learningRate],
  ]
  for (const [index, [name, value]] of logged.entries()) {
    const text = JSON.stringify({ key: name, value, time_ms: 0, metadata: {} })
    checker.accept({ line: index + 1, text })
  }
  return checker.finish('tests', config => (config === 'tests' ? tests : null)).ok
}
