/**
 * The values that rule files fix for hyperparameters.
 *
 * @module
 */
import type { Benchmark } from '../benchmarks/benchmark.ts'
import { ComplianceChecker, type FindRules } from '../compliance/checker.ts'
import { compileExpression } from '../compliance/language/compile-expression.ts'
import type { Evaluate } from '../compliance/language/evaluate.ts'
import { readMlLogLine } from '../compliance/read-line.ts'
import { RuleCode } from '../compliance/rule-code.ts'
import type { KeyRule, RuleFile } from '../compliance/rules.ts'
import type { LogValue } from '../python/log-value.ts'
import type { PyValue } from '../python/values.ts'
import { decimal } from './decimal.ts'
import type { HyperparameterRules, NewHyperparameter, RuledHyperparameters } from './new-hyperparameter.ts'
import { literalsIn, soleValue } from './rule-expressions.ts'
import { batchSizeKey, ruleFileOf } from './rules-in-files.ts'
import { furtherRules, membersOf } from './tunable-hyperparameters.ts'

/**
 * The rules of the closed division for the hyperparameters of a benchmark. Every value passes the tests of its key, run on
 * a log with the values before it.
 *
 * @param find finds rule files by name, see `ruleFinder`
 * @returns null if the ruleset has no rules for the benchmark
 * @throws InputError if a rule file cannot be read
 * @example
 * hyperparameterRules(() => null, builtIn.benchmarks[0]!, '6.1.0') // => null
 */
export function hyperparameterRules(
  find: FindRules,
  benchmark: Benchmark,
  ruleset: string,
): HyperparameterRules | null {
  const general = ruleFileOf(find, benchmark, ruleset)
  if (general === null) return null
  return (globalBatchSize, proposed) => {
    const members = Object.fromEntries(proposed.map(({ member, value }) => [member, value]))
    const files = [general, ...furtherRules(find, benchmark, ruleset, { hyperparameters: members })]
    return files.reduce<RuledHyperparameters>(
      (sofar, file) => applied(file, sofar, globalBatchSize, benchmark),
      { hyperparameters: proposed, fixed: [] },
    )
  }
}

type Line = readonly [key: string, value: LogValue]

/** Goes through the keys of a file, in its order: the tests of one may use the values of those before. */
function applied(
  file: RuleFile,
  sofar: RuledHyperparameters,
  globalBatchSize: number,
  benchmark: Benchmark,
): RuledHyperparameters {
  const lines: Line[] = [[batchSizeKey, globalBatchSize]]
  const hyperparameters = [...sofar.hyperparameters]
  const fixed = [...sofar.fixed]
  for (const rule of file.keys.values()) {
    if (rule.name === batchSizeKey) continue
    const names = membersOf(rule.name, benchmark)
    const at = hyperparameters.findIndex(({ member }) => names.includes(member))
    const entry = hyperparameters[at]
    const logged = loggedAs(entry?.member, globalBatchSize, benchmark)
    const sole = rule.checks.flatMap(({ parsed }) => soleValue(parsed) ?? [])
    if (entry === undefined && sole.length === 0) continue
    const accepts = (value: LogValue) => isAccepted(file, lines, [rule.name, value])
    const solutions = sole.flatMap(expression => valuesOf(file, lines, rule, expression))
    const own = entry === undefined || entry.value === null ? [] : [logged.toLog(entry.value)]
    const others = rule.checks.length === 0 ? [] : otherCandidates(rule, entry, globalBatchSize)
    const value = [...own, ...solutions, ...others].find(accepts) ?? null
    if (value !== null) lines.push([rule.name, value])
    const isSole = sole.length > 0
    if (isSole) fixed.push({ key: rule.name, value, rule: textOf(rule) })
    if (entry !== undefined && rule.checks.length > 0) {
      const isOwn = value !== null && JSON.stringify(value) === JSON.stringify(own[0])
      hyperparameters[at] = settled(entry, value === null ? null : logged.toRecord(value), isOwn, isSole)
    }
  }
  return { hyperparameters, fixed }
}

function settled(
  entry: NewHyperparameter,
  value: LogValue,
  isOwn: boolean,
  isSole: boolean,
): NewHyperparameter {
  if (entry.by === 'given') return entry
  if (isOwn) return isSole && entry.by !== 'nearest allowed' ? { ...entry, by: 'fixed by the rules' } : entry
  if (value === null) return { ...entry, value, by: 'tune' }
  // A free choice among several allowed values stays with who trains, unless the proposed value is forbidden.
  if (!isSole && entry.value === null) return entry
  return { ...entry, value, by: isSole ? 'fixed by the rules' : 'allowed by the rules' }
}

/** Values to try where neither the proposed value nor the rule's own passes. */
function otherCandidates(
  rule: KeyRule,
  entry: NewHyperparameter | undefined,
  globalBatchSize: number,
): LogValue[] {
  const neighbours = Object.entries(entry?.neighbours ?? {}).flatMap(([name, value]) => {
    const ratio = globalBatchSize / Number(/_(\d+)\D*$/.exec(name)?.[1])
    if (typeof value !== 'number' || !Number.isFinite(ratio)) return [value]
    const scaled = [ratio, Math.sqrt(ratio), 1 / Math.sqrt(ratio), 1 / ratio].map(by => decimal(value * by))
    return [value, ...scaled, ...scaled.flatMap(by => [Math.round(by), Math.ceil(by)])]
  })
  return [...neighbours, ...rule.checks.flatMap(({ parsed }) => literalsIn(parsed)).flatMap(logValueOf)]
}

/** A member's value as its log key has it, and back: some members count in samples what logs count in steps. */
function loggedAs(member: string | undefined, globalBatchSize: number, { memberSources }: Benchmark) {
  const isSamples = member !== undefined && memberSources[member]?.timesBatchSize === true
  const times =
    (factor: number, whole: boolean) =>
    (value: LogValue): LogValue => {
      if (!isSamples || typeof value !== 'number') return value
      return whole ? Math.round(value * factor) : value * factor
    }
  return { toLog: times(1 / globalBatchSize, true), toRecord: times(globalBatchSize, false) }
}

/** What an expression of a key's tests comes to, first in its short decimal form. */
function valuesOf(
  file: RuleFile,
  lines: readonly Line[],
  rule: KeyRule,
  expression: NonNullable<ReturnType<typeof soleValue>>,
): LogValue[] {
  const values: PyValue[] = []
  const { place } = rule
  const noting = new RuleCode(rule.name, expression, place, (parsed): Evaluate => {
    const evaluate = compileExpression(parsed, new Set())
    return scope => values.push(evaluate(scope)) > 0
  })
  const keys = new Map([...file.keys, [rule.name, { ...rule, checks: [noting] }]])
  isAccepted({ ...file, keys }, lines, [rule.name, null])
  return values.flatMap(logValueOf)
}

function logValueOf(value: PyValue): LogValue[] {
  if (typeof value === 'bigint') return [Number(value)]
  if (typeof value === 'number') return Number.isFinite(value) ? [decimal(value), value] : []
  return typeof value === 'string' || typeof value === 'boolean' ? [value] : []
}

/** Whether the last line passes the tests of its key. */
function isAccepted(file: RuleFile, before: readonly Line[], last: Line): boolean {
  const checker = new ComplianceChecker(readMlLogLine, {})
  for (const [index, [key, value]] of [...before, last].entries()) {
    const text = JSON.stringify({ key, value, time_ms: 0, metadata: {} })
    checker.accept({ line: index + 1, text })
  }
  const tests = testsOf(file, last[0])
  return checker.finish('tests', config => (config === 'tests' ? tests : null)).ok
}

/** The file with the tests of one key; the other keys only run their code. No key requests a further file. */
function testsOf(file: RuleFile, tested: string): RuleFile {
  const keys = [...file.keys].map(([name, rule]): [string, KeyRule] => {
    const free = { ...rule, requirement: null, firstChecks: [], atLeastOneCheck: null }
    const isRequest = rule.post?.text.includes('enqueue_config') === true
    return [name, { ...free, checks: name === tested ? rule.checks : [], post: isRequest ? null : rule.post }]
  })
  return { begin: file.begin, keys: new Map(keys), endPre: null, endChecks: [] }
}

const textOf = ({ checks }: KeyRule): string => checks.map(({ text }) => text.trim()).join(' and ')
