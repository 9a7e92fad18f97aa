import { describe, expect, it } from 'vitest'
import { ComplianceChecker } from '../../src/compliance/checker.ts'
import type { MessageOptions } from '../../src/compliance/messages.ts'
import { readLegacyLogLine, readMlLogLine } from '../../src/compliance/read-line.ts'
import { readRules } from '../../src/compliance/rules.ts'

interface Given {
  readonly options?: MessageOptions
  readonly readLine?: typeof readMlLogLine
}

/** Checks lines, which come without their tag, under rule files by their names; the first is `a`. */
function check(
  files: Readonly<Record<string, string>>,
  texts: readonly string[],
  { options = {}, readLine = readMlLogLine }: Given = {},
) {
  const checker = new ComplianceChecker(readLine, options)
  for (const [index, text] of texts.entries()) checker.accept({ line: 10 * (index + 1), text })
  return checker.finish('a', name => (files[name] === undefined ? null : readRules(files[name], name)))
}

const line = (key: string, value: string) =>
  `{"key": "${key}", "value": ${value}, "metadata": {}, "time_ms": 1}`

const seed = (...members: readonly string[]) =>
  ['- KEY:', '    NAME: seed', ...members.map(text => `    ${text}`)].join('\n')

describe('ComplianceChecker', () => {
  it('says the key, the kind, the line of the log and the place of the rule', () => {
    const { ok, findings } = check({ a: seed("CHECK: v['value'] > 0") }, [line('x', '1'), line('seed', '-1')])
    expect(ok).toBe(false)
    expect(findings).toMatchObject([
      { key: 'seed', kind: 'check-failed', line: 20, rule: { file: 'a', line: 3 } },
    ])
  })

  // A stack trace per error is most of the cost of a line that cannot be read: 100,000 of them took 4.1 s, now 2.3 s.
  it('reads each line once, and takes no stack trace of a line that cannot be read', () => {
    const traces: number[] = []
    const readLine: typeof readMlLogLine = (tagged, index) => {
      try {
        return readMlLogLine(tagged, index)
      } catch (error) {
        traces.push((error as Error).stack!.split('\n    at ').length - 1)
        throw error
      }
    }
    const before = Error.stackTraceLimit
    const texts = Array.from({ length: 1000 }, (_, index) => `{"key": "x", "value": ${index}`)
    expect(check({ a: '' }, texts, { readLine, options: { lenient: true } }).ok).toBe(false)
    expect(traces).toEqual(new Array(1000).fill(0))
    expect(Error.stackTraceLimit).toBe(before)
  })

  it('keeps the last finding of a key, and all with lenient', () => {
    const rules = { a: seed('REQ: EXACTLY_ONE', "CHECK: v['value'] > 0") }
    const texts = [line('seed', '-1'), line('seed', '-2')]
    const kinds = (options: MessageOptions) =>
      check(rules, texts, { options }).findings.map(({ kind }) => kind)
    expect(kinds({})).toEqual(['wrong-count'])
    expect(kinds({ lenient: true })).toEqual(['check-failed', 'check-failed', 'wrong-count'])
  })

  it('warns of a key that repeats one value, and fails it with werror', () => {
    const rules = { a: seed('REQ: EXACTLY_ONE') }
    const texts = [line('seed', '1'), line('seed', '1.0')]
    expect(check(rules, texts)).toEqual({ ok: true, warnings: ['seed'], findings: [] })
    expect(check(rules, texts, { options: { werror: true } })).toMatchObject({ ok: false, warnings: [] })
  })

  it('stops where upstream crashes, and goes on with lenient', () => {
    const rules = {
      a: `${seed("ATLEAST_ONE_CHECK: v['value'] > 0")}\n- KEY:\n    NAME: x\n    REQ: EXACTLY_ONE`,
    }
    const texts = [line('seed', '"text"'), line('seed', '1')]
    const found = (options: MessageOptions) =>
      check(rules, texts, { options }).findings.map(({ key, kind, line: at, rule }) => [
        key,
        kind,
        at,
        rule?.line,
      ])
    expect(found({})).toEqual([[null, 'crash', 10, 3]])
    expect(found({ lenient: true })).toEqual([
      ['x', 'wrong-count', null, 4],
      [null, 'crash', 10, 3],
    ])
  })

  it('takes a missing rule file for the crash that it is upstream', () => {
    const rules = { a: seed("POST: enqueue_config('../b')") }
    const { findings } = check(rules, [line('x', '1'), line('seed', '1')])
    expect(findings).toEqual([
      {
        key: null,
        kind: 'crash',
        line: 20,
        message: 'FileNotFoundError: Could not find config file: ../b',
        rule: { file: 'a', line: 3 },
      },
    ])
  })

  it('says the place of the rule for every kind of finding that rules are the cause of', () => {
    const rules = {
      a: [
        seed('REQ: EXACTLY_ONE'),
        '- KEY:\n    NAME: x\n    REQ: AT_LEAST_ONE_OR(y)',
        '- KEY:\n    NAME: y\n    CHECK: v["a"]',
        '- KEY:\n    NAME: z\n    CHECK: v["value"] > 1\n    ATLEAST_ONE_CHECK: v["value"] > 1',
        '- END:\n    CHECK:\n    - "1 > 2"\n    - "1 / 0"',
      ].join('\n'),
    }
    const { findings } = check(rules, [line('z', '1')])
    expect(findings.map(({ kind, rule }) => [kind, rule])).toEqual([
      ['check-failed', { file: 'a', line: 12 }],
      ['wrong-count', { file: 'a', line: 1 }],
      ['no-line-passes', { file: 'a', line: 13 }],
      ['wrong-count', { file: 'a', line: 4 }],
      ['end-check-failed', { file: 'a', line: 16 }],
      ['end-check-failed', { file: 'a', line: 17 }],
    ])
  })

  it('lets the tests of END see what its PRE has assigned, as exec and eval with one dict do in Python', () => {
    const rules = { a: '- END:\n    PRE: n = 2\n    CHECK:\n    - n == 2\n    - n == 3' }
    const { findings } = check(rules, [line('seed', '1')])
    expect(findings.map(({ rule }) => rule?.line)).toEqual([5])
  })

  it('checks a rule file as often as it is asked for, each time with nothing in s', () => {
    const rules = {
      a: `${seed("POST: enqueue_config('b')")}\n- BEGIN:\n    CODE: s['n'] = 1`,
      b: '- END:\n    CHECK: "\'n\' in s"',
    }
    const { findings } = check(rules, [line('seed', '1'), line('seed', '2')])
    expect(findings.map(({ kind }) => kind)).toEqual(['end-check-failed', 'end-check-failed'])
  })

  it('ends rules that do not come to an end, with their place', () => {
    const endless = {
      a: `- BEGIN:\n    CODE: |\n        l = [1]\n        for x in l:\n            l.append(x)`,
    }
    expect(() => check(endless, [line('seed', '1')])).toThrow(
      expect.objectContaining({ code: 'rule-limit', place: expect.objectContaining({ file: 'a', line: 3 }) }),
    )
    const caller = { a: seed("POST: enqueue_config('a')") }
    expect(() => check(caller, [line('seed', '1')])).toThrow(expect.objectContaining({ code: 'rule-limit' }))
  })

  it('takes code that nests deeper than the stack for the RecursionError that it is in Python', () => {
    const { findings } = check({ a: seed(`CHECK: v['value'] < 1${' + 1'.repeat(100_000)}`) }, [
      line('seed', '1'),
    ])
    expect(findings.map(({ kind }) => kind)).toEqual(['check-error'])
  })

  it('reads ruleset 0.6, whose lines are passed over where the value has no member `value`', () => {
    const rules = { a: seed('REQ: EXACTLY_ONE', "CHECK: v['value'] == 7 and ll.timestamp == 1.5") }
    const texts = [
      ' 1.5 seed: {"value": 7, "metadata": {}}',
      ' 2 seed: 8',
      'v0.5 1.5 seed: 9',
      ' 1.2.3 seed: 1',
    ]
    const { findings } = check(rules, texts, { readLine: readLegacyLogLine })
    expect(findings.map(({ kind, line: at }) => [kind, at])).toEqual([['bad-lines', 30]])
  })

  it('lists one line of thousands that it cannot read, with lenient ten and the number of others', () => {
    const texts = Array.from({ length: 1000 }, () => '{"key": bad}')
    const kinds = (options: MessageOptions) =>
      check({ a: '' }, texts, { options }).findings.filter(({ kind }) => kind === 'bad-lines')
    expect(kinds({})).toHaveLength(1)
    const lenient = kinds({ lenient: true })
    expect(lenient).toHaveLength(11)
    expect(lenient.at(-1)).toMatchObject({ line: null, message: 'and 990 more of bad-lines' })
  })
})
