/**
 * Parses a rule file: upstream's YAML with Python in its strings.
 *
 * @module
 */
import type { Code } from '../codes/codes.ts'
import { InputError } from '../errors.ts'
import type { RulePlace } from './finding.ts'
import { globalNames } from './language/allowed.ts'
import { CodeProblem } from './language/code-problem.ts'
import { boundNames } from './language/compile-block.ts'
import { parseBlock, parseTest } from './language/parse.ts'
import { readPlainRecords } from './plain-records.ts'
import { parseRequirement, type Requirement } from './requirement.ts'
import { type Block, blockOf, type Test, testOf } from './rule-code.ts'
import { placeInText, type RuleRecord, type RuleText } from './rule-records.ts'
import { readYamlRecords } from './yaml-records.ts'

/** The rules for one key. */
export interface KeyRule {
  readonly name: string
  readonly place: RulePlace
  readonly requirement: Requirement | null
  readonly pre: Block | null
  readonly checks: readonly Test[]
  readonly post: Block | null
  readonly firstChecks: readonly Test[]
  readonly atLeastOneCheck: Test | null
}

export interface RuleFile {
  readonly begin: Block | null
  /** In file order; of two rules for one key the later one counts, at the position of the first. */
  readonly keys: ReadonlyMap<string, KeyRule>
  readonly endPre: Block | null
  readonly endChecks: readonly Test[]
}

const lineNames: ReadonlySet<string> = new Set([...globalNames, 'v', 'll'])
const beginNames: ReadonlySet<string> = new Set([...globalNames, 'loglines'])
const endNames: ReadonlySet<string> = new Set(globalNames)

/**
 * Parses the text of a rule file. As in upstream, all scalars are strings and the last of two equal members counts.
 *
 * @param file - its name, for places and errors
 * @throws InputError with file, line and column: `rule-syntax` if the YAML is invalid or has members that rules do not
 * have, `unsupported-construct` if code is not in the rule language
 * @example
 * readRules('- KEY:\n    NAME: seed\n    REQ: AT_LEAST_ONE\n', 'common.yaml').keys.get('seed')?.requirement
 * // => { kind: 'at-least', count: 1, text: 'AT_LEAST_ONE' }
 */
export function readRules(text: string, file: string): RuleFile {
  return new RuleReader(text, file).read()
}

class RuleReader {
  readonly #text: string
  readonly #file: string

  constructor(text: string, file: string) {
    this.#text = text
    this.#file = file
  }

  read(): RuleFile {
    const records = this.#records()
    const begin = this.#only(records, 'BEGIN')
    const end = this.#only(records, 'END')
    const keys = records.filter(({ kind }) => kind === 'KEY').map(record => this.#key(record))
    const endPre = end && this.#block(end, 'PRE', endNames)
    const assigned = boundNames(endPre?.parsed ?? [])
    return {
      begin: begin && this.#block(begin, 'CODE', beginNames),
      keys: new Map(keys.map(rule => [rule.name, rule])),
      endPre,
      endChecks: end ? this.#tests(end, 'CHECK', new Set([...endNames, ...assigned]), assigned) : [],
    }
  }

  #records(): readonly RuleRecord[] {
    const refuse = (message: string, offset: number) => this.#refuse('rule-syntax', message, offset)
    return readPlainRecords(this.#text) ?? readYamlRecords(this.#text, refuse)
  }

  #only(records: readonly RuleRecord[], kind: string): RuleRecord | null {
    const [first, second] = records.filter(record => record.kind === kind)
    if (second !== undefined)
      this.#refuse('rule-syntax', `a rule file may have only one ${kind}`, second.start)
    return first ?? null
  }

  #key(record: RuleRecord): KeyRule {
    const name = this.#single(record, 'NAME')
    if (name === null) return this.#refuse('rule-syntax', 'the rule of a key has no NAME', record.start)
    return {
      name: name.value,
      place: this.#placeOf(record.start),
      requirement: this.#requirement(record, name.value),
      pre: this.#block(record, 'PRE', lineNames),
      checks: this.#tests(record, 'CHECK', lineNames),
      post: this.#block(record, 'POST', lineNames),
      firstChecks: this.#tests(record, 'FIRST_CHECK', lineNames),
      atLeastOneCheck: this.#tests(record, 'ATLEAST_ONE_CHECK', lineNames)[0] ?? null,
    }
  }

  #requirement(record: RuleRecord, key: string): Requirement | null {
    const text = this.#single(record, 'REQ')
    if (text === null) return null
    return (
      parseRequirement(text.value, key) ?? this.#refuse('rule-syntax', 'AT_LEAST needs a number', text.start)
    )
  }

  #block(record: RuleRecord, member: string, names: ReadonlySet<string>): Block | null {
    const text = this.#single(record, member)
    return text && blockOf(...this.#code(text, code => parseBlock(code, names)))
  }

  /** @param bound - names that earlier code has assigned */
  #tests(
    record: RuleRecord,
    member: string,
    names: ReadonlySet<string>,
    bound?: ReadonlySet<string>,
  ): Test[] {
    const { texts = [] } = record.members.get(member) ?? {}
    return texts.map(text => testOf(...this.#code(text, code => parseTest(code, names)), bound))
  }

  #single(record: RuleRecord, member: string): RuleText | null {
    const found = record.members.get(member)
    if (found?.isList) this.#refuse('rule-syntax', 'expected a string', found.start)
    return found?.texts[0] ?? null
  }

  #code<Parsed>(source: RuleText, parse: (code: string) => Parsed): [string, Parsed, RulePlace] {
    const code = source.value.trim()
    const place = this.#placeOf(placeInText(this.#text, source, 0))
    try {
      return [source.value, parse(code), place]
    } catch (error) {
      if (!(error instanceof CodeProblem)) throw error
      const before = code.slice(0, error.at).replace(/\s/g, '').length
      const at = placeInText(this.#text, source, before)
      return this.#refuse('unsupported-construct', error.message, at)
    }
  }

  #placeOf(offset: number): RulePlace {
    return { file: this.#file, line: this.#text.slice(0, offset).split('\n').length }
  }

  #refuse(code: Code, message: string, offset: number): never {
    const before = this.#text.slice(0, offset).split('\n')
    const place = { file: this.#file, line: before.length, column: before.at(-1)!.length + 1 }
    const excerpt = this.#text.split('\n')[before.length - 1]?.slice(0, 200)
    throw new InputError(code, message, { ...place, excerpt })
  }
}
