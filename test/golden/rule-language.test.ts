import { describe, expect, it } from 'vitest'
import type { Expression, Statement } from '../../src/compliance/language/ast.ts'
import type { Block, Test } from '../../src/compliance/rule-code.ts'
import { type RuleFile, readRules } from '../../src/compliance/rules.ts'
import { holds, runBlock } from '../../src/compliance/run-code.ts'
import { InputError } from '../../src/errors.ts'
import { Budget } from '../../src/python/budget.ts'
import { PyError } from '../../src/python/py-error.ts'
import { readPythonValue } from '../../src/python/python-value.ts'
import { toJson } from '../../src/python/to-json.ts'
import { floatText, toText } from '../../src/python/to-text.ts'
import { PyDict, type PyValue, typeName } from '../../src/python/values.ts'
import { scopeOf } from '../support/rule.ts'
import {
  askPython,
  hasPython,
  hasUpstream,
  needsUpstream,
  type Snippet,
  upstreamRuleFiles,
} from '../support/upstream-rules.ts'

const files = upstreamRuleFiles()
const refused: { file: string; error: InputError }[] = []
const read: RuleFile[] = []
for (const [file, text] of files) {
  try {
    read.push(readRules(text, file))
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    refused.push({ file, error })
  }
}

const blocksOf = ({ begin, endPre, keys }: RuleFile): Block[] =>
  [begin, endPre, ...[...keys.values()].flatMap(({ pre, post }) => [pre, post])].filter(
    block => block !== null,
  )
const testsOf = ({ endChecks, keys }: RuleFile): Test[] => [
  ...endChecks,
  ...[...keys.values()].flatMap(({ checks, firstChecks, atLeastOneCheck: one }) => [
    ...checks,
    ...firstChecks,
    ...(one ? [one] : []),
  ]),
]
const tests = [...new Map(read.flatMap(testsOf).map(test => [test.text.trim(), test])).values()]
const blocks = [...new Map(read.flatMap(blocksOf).map(block => [block.text.trim(), block])).values()]

/** Values as the issue of the rule language lists them, and what metadata the rules look at. */
const values = [
  ...[
    'null',
    'true',
    'false',
    '0',
    '1',
    '2',
    '1.0',
    '-0.0',
    '0.02',
    '6.0',
    '0.13',
    '1e308',
    'NaN',
    'Infinity',
    '""',
    '"adamw"',
  ],
  ...[
    '[]',
    '[1, 2]',
    '["a", 1]',
    '{}',
    '{"BBOX": 0.4, "SEGM": 0.35, "FID": 80, "CLIP": 0.2}',
    '1152921504606846977',
  ],
]
const metadata = [
  '{}',
  '{"epoch_num": 1, "iteration": 0, "tensor": "a", "samples_count": 5, "metric": "FID"}',
  'null',
]

const snippets: Snippet[] = [
  ...tests.map(({ text }): Snippet => ({ mode: 'eval', text: text.trim() })),
  ...blocks.map(({ text }): Snippet => ({ mode: 'exec', text: text.trim() })),
]
const python = hasUpstream && hasPython ? askPython(snippets, values, metadata) : { states: [], answers: [] }

/** Our structure with constants as the Python side writes them. */
function plain(node: Expression | readonly Statement[]): unknown {
  return JSON.parse(
    JSON.stringify(node, (_, member) =>
      member?.kind === 'Constant' ? { kind: 'Constant', value: constant(member.value) } : member,
    ),
  )
}

const constant = (value: PyValue): string =>
  `${typeName(value)} ${typeof value === 'number' ? floatText(value) : toText([value], new Budget()).slice(1, -1)}`

/** All of the grid, in the order of the Python side. */
const grid = python.states.flatMap(state =>
  values.flatMap(value => metadata.map(data => ({ state, value, data }))),
)

function outcome(index: number, { state, value, data }: (typeof grid)[number]): string {
  const v = new PyDict()
  v.set('value', readPythonValue(value))
  v.set('metadata', readPythonValue(data))
  const s = readPythonValue(state) as PyDict
  const queue: PyValue[] = []
  const scope = scopeOf(v, s, config => queue.push(config))
  try {
    const test = tests[index]
    if (test !== undefined) return holds(test, scope) ? 'T' : 'F'
    runBlock(blocks[index - tests.length]!, scope)
    return toJson([s, queue], new Budget())
  } catch (error) {
    if (error instanceof PyError) return error.kind
    throw error
  }
}

describe.skipIf(!hasUpstream)(`the rule language over upstream's rules${needsUpstream}`, () => {
  it('refuses the file whose YAML is broken, and the one that imports yaml and sys, with their places', () => {
    expect(refused.map(({ file, error }) => [file, error.code, error.place.line])).toEqual([
      ['training_0.7.0_warn/bert.yaml', 'rule-syntax', 25],
      ['training_0.7.0_warn/summary/common.yaml', 'unsupported-construct', 23],
    ])
  })

  it('reads 257 tests and 112 blocks, as many as PyYAML finds in all other files', () => {
    expect([tests.length, blocks.length]).toEqual([257, 112])
  })

  it.skipIf(!hasPython)('parses every snippet to the structure that Python gives it', () => {
    const ours = [...tests, ...blocks].map(({ parsed }) => plain(parsed))
    expect(ours).toEqual(python.answers.map(({ ast }) => ast))
  })

  it.skipIf(!hasPython)(
    'evaluates every snippet over the grid to what Python gives: a truth, a state or an exception',
    () => {
      const different = snippets.flatMap((snippet, index) =>
        grid.flatMap((cell, at) => {
          const ours = outcome(index, cell)
          const theirs = python.answers[index]!.outcomes[at]!
          return ours === theirs ? [] : [{ ...snippet, ...cell, ours, theirs }]
        }),
      )
      expect(different.slice(0, 20)).toEqual([])
    },
    120_000,
  )
})
