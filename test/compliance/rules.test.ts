import { describe, expect, it } from 'vitest'
import { readRules } from '../../src/compliance/rules.ts'
import { InputError } from '../../src/errors.ts'

const key = (...members: readonly string[]) =>
  ['- KEY:', '    NAME: seed', ...members.map(text => `    ${text}`), ''].join('\n')

function refusal(text: string): InputError | null {
  try {
    readRules(text, 'rules.yaml')
    return null
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
}

describe('readRules', () => {
  it('keeps the text of a test with the blanks around it, and says where it begins', () => {
    const rule = readRules(key('REQ: EXACTLY_ONE', 'CHECK: " v > 0 "'), 'a.yaml').keys.get('seed')
    expect(rule?.requirement).toEqual({ kind: 'exactly-one' })
    expect(rule?.checks.map(({ text, place }) => [text, place])).toEqual([
      [' v > 0 ', { file: 'a.yaml', line: 4 }],
    ])
  })

  it('takes the last of two members with one name, as PyYAML does', () => {
    const rule = readRules(key('CHECK: v > 0', 'CHECK: v > 1'), 'a.yaml').keys.get('seed')
    expect(rule?.checks.map(({ text }) => text)).toEqual(['v > 1'])
  })

  it('takes the last of two rules for one key, at the place of the first, as dict.update does', () => {
    const other = '- KEY:\n    NAME: other\n'
    const { keys } = readRules(key('CHECK: v > 0') + other + key('CHECK: v > 1'), 'a.yaml')
    expect([...keys.keys()]).toEqual(['seed', 'other'])
    expect(keys.get('seed')?.checks[0]?.text).toBe('v > 1')
  })

  it('folds lines of > as YAML 1.1 does: equal indents to blanks, deeper lines with their line ends', () => {
    const rule = readRules(
      key('CHECK: >', '    v >', '    0', 'POST: >', '    s.update({', "        'a': 1,", '    })'),
      'a',
    )
    const { checks, post } = rule.keys.get('seed')!
    expect(checks[0]?.text).toBe('v > 0\n')
    expect(post?.text).toBe("s.update({\n    'a': 1,\n})\n")
  })

  it('has no rules in a file of comments (PyYAML reads None, which upstream passes over)', () => {
    expect(readRules('# nothing\n', 'a.yaml')).toEqual({
      begin: null,
      keys: new Map(),
      endPre: null,
      endChecks: [],
    })
  })

  it.each([
    ['plain', key('CHECK: v > open("x")'), 3, 16],
    ['quoted', key('CHECK: " v > open(1) "'), 3, 18],
    ['in a list', key('CHECK:', '    - v > 0', '    - " open(1) "'), 5, 13],
    ['literal', key('POST: |', '    # first', "    s['a'] = 1", '    import os'), 6, 9],
    ['folded', key('POST: >', '    s.update({', "        'a': open(1),", '    })'), 5, 18],
  ])('refuses code that is not in the language, with its place: %s', (_, text, line, column) => {
    const error = refusal(text)
    expect(error?.code).toBe('unsupported-construct')
    expect([error?.place.file, error?.place.line, error?.place.column]).toEqual(['rules.yaml', line, column])
  })

  it.each([
    ['YAML that is broken', "- KEY:\n    NAME: - 'a' in b\n", 2],
    ['a file that is no list', 'KEY: 1\n', 1],
    ['a record of another kind', '- RULE:\n    NAME: a\n', 1],
    ['a rule without a name', '- KEY:\n    REQ: EXACTLY_ONE\n', 1],
    ['two records BEGIN', '- BEGIN:\n    CODE: s\n- BEGIN:\n    CODE: s\n', 3],
    ['AT_LEAST without a number', key('REQ: AT_LEAST(many)'), 3],
    ['code that is no string', key('POST:', '    a: b'), 4],
  ])('refuses %s', (_, text, line) => {
    const error = refusal(text)
    expect([error?.code, error?.place.line]).toEqual(['rule-syntax', line])
  })
})
