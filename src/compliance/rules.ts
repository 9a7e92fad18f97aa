/**
 * Reads a rule file: upstream's YAML, whose strings hold Python.
 *
 * @module
 */
import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml'
import { InputError } from '../errors.ts'
import type { RulePlace } from './finding.ts'
import { globalNames } from './language/allowed.ts'
import { CodeProblem } from './language/code-problem.ts'
import { boundNames } from './language/compile-block.ts'
import { parseBlock, parseTest } from './language/parse.ts'
import { placeInScalar } from './place-in-scalar.ts'
import { parseRequirement, type Requirement } from './requirement.ts'
import { type Block, blockOf, type Test, testOf } from './rule-code.ts'

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
  /** In the order of the file; of two rules for one key the later counts, at the place of the first. */
  readonly keys: ReadonlyMap<string, KeyRule>
  readonly endPre: Block | null
  readonly endChecks: readonly Test[]
}

const lineNames: ReadonlySet<string> = new Set([...globalNames, 'v', 'll'])
const beginNames: ReadonlySet<string> = new Set([...globalNames, 'loglines'])
const endNames: ReadonlySet<string> = new Set(globalNames)

/**
 * Reads the text of a rule file. As with upstream, all scalars are strings and the last of two equal members counts.
 *
 * @param file - its name, for places and errors
 * @throws InputError with file, line and column: `rule-syntax` where the YAML cannot be read or has other members than
 * rules have, `unsupported-construct` where code is not in the rule language
 * @example
 * readRules('- KEY:\n    NAME: seed\n    REQ: AT_LEAST_ONE\n', 'common.yaml').keys.get('seed')?.requirement
 * // => { kind: 'at-least', count: 1, text: 'AT_LEAST_ONE' }
 */
export function readRules(text: string, file: string): RuleFile {
  return new RuleReader(text, file).read()
}

type Record = { readonly kind: string; readonly body: YAMLMap; readonly node: Node }

class RuleReader {
  readonly #text: string
  readonly #file: string
  readonly #lines = new LineCounter()

  constructor(text: string, file: string) {
    this.#text = text
    this.#file = file
  }

  read(): RuleFile {
    const records = this.#records()
    const begin = this.#only(records, 'BEGIN')
    const end = this.#only(records, 'END')
    const keys = records.filter(({ kind }) => kind === 'KEY').map(({ body, node }) => this.#key(body, node))
    const endPre = end && this.#block(end, 'PRE', endNames)
    const assigned = boundNames(endPre?.parsed ?? [])
    return {
      begin: begin && this.#block(begin, 'CODE', beginNames),
      keys: new Map(keys.map(rule => [rule.name, rule])),
      endPre,
      endChecks: end ? this.#tests(end, 'CHECK', new Set([...endNames, ...assigned]), assigned) : [],
    }
  }

  #records(): Record[] {
    const document = parseDocument(this.#text, {
      version: '1.1',
      schema: 'failsafe',
      uniqueKeys: false,
      lineCounter: this.#lines,
    })
    const [fault] = document.errors
    if (fault !== undefined) this.#refuse('rule-syntax', fault.message.split(' at line ')[0]!, fault.pos[0])
    const { contents } = document
    if (contents === null || (isScalar(contents) && contents.value === '')) return []
    if (!isSeq(contents)) return this.#refuse('rule-syntax', 'a rule file is a list of records', 0)
    return contents.items.map(item => this.#record(item as Node))
  }

  #record(node: Node): Record {
    const [pair] = isMap(node) ? node.items : []
    const kind = isScalar(pair?.key) ? String(pair.key.value) : ''
    if (!['KEY', 'BEGIN', 'END'].includes(kind) || !isMap(pair?.value)) {
      return this.#refuse('rule-syntax', 'a record has the member KEY, BEGIN or END', node.range?.[0] ?? 0)
    }
    return { kind, body: pair.value, node }
  }

  #only(records: readonly Record[], kind: string): YAMLMap | null {
    const [first, second] = records.filter(record => record.kind === kind)
    if (second !== undefined) {
      this.#refuse('rule-syntax', `a rule file has one ${kind} at most`, second.node.range?.[0] ?? 0)
    }
    return first?.body ?? null
  }

  #key(body: YAMLMap, node: Node): KeyRule {
    const offset = node.range?.[0] ?? 0
    const name = this.#scalar(body, 'NAME')
    if (name === null) return this.#refuse('rule-syntax', 'the rule of a key has no NAME', offset)
    const key = String(name.value)
    const atLeastOne = this.#tests(body, 'ATLEAST_ONE_CHECK', lineNames)
    return {
      name: key,
      place: this.#placeOf(offset),
      requirement: this.#requirement(body, key),
      pre: this.#block(body, 'PRE', lineNames),
      checks: this.#tests(body, 'CHECK', lineNames),
      post: this.#block(body, 'POST', lineNames),
      firstChecks: this.#tests(body, 'FIRST_CHECK', lineNames),
      atLeastOneCheck: atLeastOne[0] ?? null,
    }
  }

  #requirement(body: YAMLMap, key: string): Requirement | null {
    const scalar = this.#scalar(body, 'REQ')
    if (scalar === null) return null
    const requirement = parseRequirement(String(scalar.value), key)
    return requirement ?? this.#refuse('rule-syntax', 'AT_LEAST needs a number', scalar.range?.[0] ?? 0)
  }

  #block(body: YAMLMap, member: string, names: ReadonlySet<string>): Block | null {
    const scalar = this.#scalar(body, member)
    return scalar && blockOf(...this.#code(scalar, code => parseBlock(code, names)))
  }

  /** @param bound - names that code before has assigned */
  #tests(body: YAMLMap, member: string, names: ReadonlySet<string>, bound?: ReadonlySet<string>): Test[] {
    const node = this.#member(body, member)
    const scalars = isSeq(node) ? node.items : node === null ? [] : [node]
    return scalars.map(item => {
      const scalar = this.#string(item as Node)
      return testOf(...this.#code(scalar, code => parseTest(code, names)), bound)
    })
  }

  #code<Parsed>(scalar: Scalar, parse: (code: string) => Parsed): [string, Parsed, RulePlace] {
    const text = String(scalar.value)
    const place = this.#placeOf(placeInScalar(this.#text, scalar, 0))
    try {
      return [text, parse(text.trim()), place]
    } catch (error) {
      if (!(error instanceof CodeProblem)) throw error
      const before = text.trim().slice(0, error.at).replace(/\s/g, '').length
      return this.#refuse('unsupported-construct', error.message, placeInScalar(this.#text, scalar, before))
    }
  }

  /** Of two members with one name the last counts. */
  #member(body: YAMLMap, name: string): Node | null {
    const pair = body.items.findLast(({ key }) => isScalar(key) && key.value === name)
    return (pair?.value ?? null) as Node | null
  }

  #scalar(body: YAMLMap, name: string): Scalar | null {
    const node = this.#member(body, name)
    return node && this.#string(node)
  }

  #string(node: Node): Scalar {
    return isScalar(node) ? node : this.#refuse('rule-syntax', 'expected a string', node.range?.[0] ?? 0)
  }

  #placeOf(offset: number): RulePlace {
    return { file: this.#file, line: this.#lines.linePos(offset).line }
  }

  #refuse(code: string, message: string, offset: number): never {
    const { line, col } = this.#lines.linePos(offset)
    const excerpt = this.#text.split('\n')[line - 1]?.slice(0, 200)
    throw new InputError(code, message, { file: this.#file, line, column: col, excerpt })
  }
}
