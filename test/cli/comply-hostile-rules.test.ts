import { describe, expect, it } from 'vitest'
import { cli, temporaryFolder } from '../support/cli.ts'
import { soundLog } from '../support/compliance-logs.ts'

const log = soundLog.map(line => `${line}\n`).join('')

/** Runs the check under a rule file that begins with this code, which stands from line 3 on. */
async function complyUnder(code: string) {
  const folder = temporaryFolder({
    'result_0.txt': log,
    'training_1.0.0/common.yaml': `- BEGIN:\n    CODE: |\n${code.replace(/^/gm, '        ')}\n`,
  })
  return cli(['comply', `${folder}/result_0.txt`, '--ruleset', '1.0.0', '--rules', folder])
}

const line = (at: number, column?: number) =>
  `training_1.0.0/common.yaml:${at}${column === undefined ? '' : `:${column}`}`

describe('comply under a hostile rule file', () => {
  it.each([
    [
      'a walk over attributes to the constructor of all',
      "x = ''.constructor.constructor('return process')()",
      3,
      16,
    ],
    ['a walk over attributes of Python', 'x = ().__class__.__bases__[0].__subclasses__()', 3, 14],
    ['a walk by subscript and attribute', "s['a'] = 1\ns['__proto__'].toString()", 4, 24],
    ['an import', "s['a'] = 1\nimport os", 4, 9],
    ['an import from', 'from os import system', 3, 14],
    ['an import by name', "__import__('os')", 3, 9],
    ['code that makes code', "eval('1')", 3, 9],
    ['a file that is opened', "open('/etc/passwd')", 3, 9],
    ['a lambda', 'f = lambda: 1', 3, 13],
    ['a comprehension', "s['l'] = [x for x in [1]]", 3, 21],
    ['brackets a hundred deep and more', `x = ${'['.repeat(200)}${']'.repeat(200)}`, 3, undefined],
    ['minus signs ten thousand deep', `x = ${'-'.repeat(10_000)}1`, 3, undefined],
    ['a string of 10 MB', `x = '${'x'.repeat(10_000_000)}'`, 3, undefined],
  ])('refuses %s when it reads the file, with its place', async (_, code, at, column) => {
    const { code: exit, stdout, stderr } = await complyUnder(code)
    expect([exit, stdout]).toEqual([2, ''])
    expect(stderr).toContain('unsupported-construct')
    expect(stderr).toContain(line(at, column))
    expect(stderr).not.toMatch(/^\s+at /m)
    expect(stderr.length).toBeLessThan(2000)
  })

  it.each([
    ['a loop without an end', 'l = [1]\nfor x in l:\n  l.append(x)'],
    ['loops inside each other', 'l = [1] * 10000\nfor a in l:\n  for b in l:\n    for c in l:\n      x = 1'],
    ['text that doubles', "t = 'xx'\nfor x in [1] * 60:\n  t = t + t"],
    ['a list that doubles', 'l = [1]\nfor x in [1] * 60:\n  l = l + l'],
    [
      'text of a list that holds itself twice, 60 deep',
      "l = [1]\nfor x in [1] * 60:\n  l = [l, l]\n'{}'.format(l)",
    ],
    ['a number that squares itself', 'n = 9\nfor x in [1] * 60:\n  n = n * n'],
    ['a power with a hundred million digits', '9 ** 9 ** 9'],
  ])('stops %s within its budget, with its place', async (_, code) => {
    const { code: exit, stdout, stderr } = await complyUnder(code)
    expect([exit, stdout]).toEqual([2, ''])
    expect(stderr).toContain('rule-limit')
    expect(stderr).toContain(line(3))
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  it('takes a string of 10 MB that rules make for what upstream takes it for, a value', async () => {
    const { code } = await complyUnder("s['t'] = 'x' * 10000000")
    expect(code).toBe(0)
  })

  it('takes rules that ask for themselves for ever for rules that do not come to an end', async () => {
    const { code, stderr } = await complyUnder("enqueue_config('training_1.0.0/common.yaml')")
    expect([code, stderr]).toEqual([2, expect.stringContaining('rule-limit')])
    expect(stderr).toContain(line(3))
  })
})
