/**
 * One rule file over one log.
 *
 * @module
 */

import { Budget } from '../python/budget.ts'
import { LogLine } from '../python/log-line.ts'
import { PyError } from '../python/py-error.ts'
import { toJson } from '../python/to-json.ts'
import { PyDict, type PyValue } from '../python/values.ts'
import type { CheckContext } from './check-context.ts'
import type { ComplianceFinding, FindingKind } from './finding.ts'
import { enqueueFunction } from './language/globals.ts'
import type { Scope } from './language/scope.ts'
import { checkRequirements } from './occurrences.ts'
import type { Test } from './rule-code.ts'
import type { KeyRule, RuleFile } from './rules.ts'
import { bounded, holds, runBlock } from './run-code.ts'

/**
 * Checks a log against one rule file, step by step as upstream's `configured_checks` does. What rules keep in `s` lives
 * as long as this.
 *
 * @throws PyError where upstream's checker crashes, unless the context's guard catches it
 * @throws InputError `rule-limit` where the rules do not come to an end
 */
export function checkRuleFile(rules: RuleFile, context: CheckContext): void {
  new RuleFileCheck(rules, context).run()
}

class RuleFileCheck {
  readonly #rules: RuleFile
  readonly #context: CheckContext
  readonly #scope: Scope
  /** Lines of each key that has rules. */
  readonly #seen = new Map<string, LogLine[]>()
  /** Keys of which a line has passed `ATLEAST_ONE_CHECK`. */
  readonly #passed = new Set<string>()

  constructor(rules: RuleFile, context: CheckContext) {
    this.#rules = rules
    this.#context = context
    this.#scope = {
      s: new PyDict(),
      enqueue: enqueueFunction(config => {
        context.enqueue({ config, line: this.#scope.line, rule: this.#scope.place })
      }),
      loglines: context.lines,
      budget: new Budget(context.lines.length),
      line: null,
      place: null,
      locals: new Map(),
    }
  }

  run(): void {
    const { begin, keys } = this.#rules
    const { guard, lines, messages } = this.#context
    if (begin) guard(() => runBlock(begin, this.#scope), null, begin.place)
    for (const key of keys.keys()) messages.override(key)
    for (const line of lines) {
      if (!(line instanceof LogLine)) continue
      // No rule file has a rule for a key that is no string.
      const rule = keys.get(line.key as string)
      if (rule !== undefined && hasValue(line)) this.#line(rule, line)
    }
    this.#reportNoPass()
    checkRequirements(keys, this.#seen, this.#context, this.#scope.budget)
    this.#end()
  }

  #line(rule: KeyRule, line: LogLine): void {
    this.#scope.line = line
    const before = this.#seen.get(rule.name)
    if (before === undefined) this.#seen.set(rule.name, [line])
    else before.push(line)
    const isFirst = before === undefined
    if (isFirst || !rule.name.includes('submission_')) {
      this.#run(rule, 'pre', line)
      for (const test of rule.checks) this.#check(test, rule, line)
      this.#run(rule, 'post', line)
    }
    if (isFirst) for (const test of rule.firstChecks) this.#check(test, rule, line)
    const { atLeastOneCheck } = rule
    if (atLeastOneCheck) this.#lookForPass(atLeastOneCheck, rule, line)
  }

  #lookForPass(test: Test, rule: KeyRule, line: LogLine): void {
    this.#context.guard(
      () => {
        if (holds(test, this.#scope)) this.#passed.add(rule.name)
      },
      line,
      test.place,
    )
  }

  #run(rule: KeyRule, member: 'pre' | 'post', line: LogLine): void {
    const block = rule[member]
    if (block === null) return
    try {
      runBlock(block, this.#scope)
    } catch (error) {
      if (!(error instanceof PyError)) throw error
      const message = `Failed executing code ${member.toUpperCase()} code triggered by line :\n${line.fullString}`
      this.#put('check-error', rule.name, line, message, block)
    }
  }

  #check(test: Test, rule: KeyRule, line: LogLine): void {
    try {
      if (holds(test, this.#scope)) return
    } catch (error) {
      if (!(error instanceof PyError)) throw error
      this.#context.guard(() => this.#checkRaised(test, rule, line), line, test.place)
      return
    }
    this.#context.guard(() => this.#checkFailed(test, rule, line), line, test.place)
  }

  #checkFailed(test: Test, rule: KeyRule, line: LogLine): void {
    const where = `CHECK for '${rule.name}' failed in line ${line.lineno}:\n${line.fullString}`
    try {
      const known = `${this.#shown('s', this.#scope.s, test)}${this.#shown('v', line.value, test)}`
      this.#put('check-failed', rule.name, line, `${where}\nfailed test: ${test.text}${known}`, test)
    } catch (error) {
      if (!(error instanceof PyError)) throw error
      this.#checkRaised(test, rule, line)
    }
  }

  /** @throws PyError as {@link #shown} */
  #checkRaised(test: Test, rule: KeyRule, line: LogLine): void {
    const where = `triggered by line:\n${line.fullString}`
    const message = `Failed executing CHECK code:\n${test.text}\n${where}${this.#shown('s', this.#scope.s, test)}`
    this.#put('check-error', rule.name, line, message, test)
  }

  #reportNoPass(): void {
    for (const [key] of this.#seen) {
      const test = this.#rules.keys.get(key)?.atLeastOneCheck
      if (!test || this.#passed.has(key)) continue
      this.#put('no-line-passes', null, null, `Failed checks for ${key} : ${test.text}`, test)
    }
  }

  #end(): void {
    const { endPre, endChecks } = this.#rules
    const { guard } = this.#context
    this.#scope.line = null
    if (endPre) guard(() => runBlock(endPre, this.#scope), null, endPre.place)
    for (const test of endChecks) guard(() => this.#endCheck(test), null, test.place)
  }

  #endCheck(test: Test): void {
    const put = (message: string) => this.#put('end-check-failed', null, null, message, test)
    const known = () => this.#shown('s', this.#scope.s, test)
    try {
      if (!holds(test, this.#scope)) put(`failed test: ${test.text}${known()}`)
    } catch (error) {
      if (!(error instanceof PyError)) throw error
      put(`Failed executing CHECK code:\n${test.text}${known()}`)
    }
  }

  /** @throws PyError `TypeError` where rules have left in `s` what JSON does not have, on which upstream crashes */
  #shown(name: 's' | 'v', value: PyValue, { place }: Test): string {
    const json = bounded(place, () => toJson(value, this.#scope.budget))
    return `\ncurrent ${name === 's' ? 'context' : 'line'}[${name}]=${json}`
  }

  #put(
    kind: FindingKind,
    key: string | null,
    line: LogLine | null,
    message: string,
    { place }: Pick<Test, 'place'>,
  ): void {
    const finding: ComplianceFinding = { key, kind, line: line?.place ?? null, message, rule: place }
    this.#context.messages.put(finding)
  }
}

/** Upstream passes over lines whose value has no member `value`. */
function hasValue(line: LogLine): boolean {
  return line.hasMembers || (line.value instanceof PyDict && line.value.has('value'))
}
