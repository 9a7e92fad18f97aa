/**
 * Reads the YAML of any rule file with the library.
 *
 * @module
 */
import { createRequire } from 'node:module'
import type { Node, Scalar, YAMLMap } from 'yaml'
import { tooDeepInYaml } from '../text/too-deep-in-yaml.ts'
import type { RuleMember, RuleRecord, RuleText } from './rule-records.ts'

/**
 * The records of a rule file. As in upstream, all scalars are strings.
 *
 * @param refuse - called with the problem and its offset; throws
 * @throws what `refuse` throws
 */
export function readYamlRecords(
  text: string,
  refuse: (message: string, offset: number) => never,
): RuleRecord[] {
  // Loaded on demand: it takes longer than most checks and hardly any rule file needs it.
  const yaml: typeof import('yaml') = createRequire(import.meta.url)('yaml')
  const { isMap, isScalar, isSeq, parseDocument } = yaml
  const tooDeep = tooDeepInYaml(yaml, text, deepest)
  if (tooDeep !== null) refuse(`the file is nested deeper than ${deepest} levels`, tooDeep)
  const document = parseDocument(text, {
    version: '1.1',
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
  })
  const [fault] = document.errors
  if (fault !== undefined) refuse(fault.message, fault.pos[0])
  const { contents } = document
  if (contents === null || (isScalar(contents) && contents.value === '')) return []
  if (!isSeq(contents)) return refuse('a rule file must be a list of records', 0)
  return contents.items.map(item => recordOf(item as Node))

  function recordOf(node: Node): RuleRecord {
    const [pair] = isMap(node) ? node.items : []
    const kind = isScalar(pair?.key) ? pair.key.value : null
    if ((kind !== 'KEY' && kind !== 'BEGIN' && kind !== 'END') || !isMap(pair?.value)) {
      return refuse('a record must have the member KEY, BEGIN or END', startOf(node))
    }
    return { kind, members: membersOf(pair.value), start: startOf(node) }
  }

  function membersOf(body: YAMLMap): Map<string, RuleMember> {
    const pairs = body.items.flatMap(({ key, value }) =>
      isScalar(key) && value !== null ? [[String(key.value), value as Node] as const] : [],
    )
    return new Map(pairs.map(([name, node]) => [name, memberOf(node)]))
  }

  function memberOf(node: Node): RuleMember {
    const nodes = isSeq(node) ? (node.items as Node[]) : [node]
    return { texts: nodes.map(textOf), isList: isSeq(node), start: startOf(node) }
  }

  function textOf(node: Node): RuleText {
    if (!isScalar(node)) return refuse('expected a string', startOf(node))
    return { value: String(node.value), start: contentStart(text, node) }
  }
}

/** A rule file has four levels. */
const deepest = 100

const startOf = (node: Node): number => node.range?.[0] ?? 0

function contentStart(text: string, scalar: Scalar): number {
  const start = startOf(scalar)
  if (scalar.type === 'BLOCK_FOLDED' || scalar.type === 'BLOCK_LITERAL') return text.indexOf('\n', start) + 1
  return scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE' ? start + 1 : start
}
