import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as yaml from 'yaml'
import { tooDeepInYaml } from '../../src/text/too-deep-in-yaml.ts'
import { cli, fixture, maskRcnnLog, temporaryFolder } from '../support/cli.ts'
import { shared } from '../support/shared.ts'

/** Inputs whose work or depth grows without a limit. The limits of time are those of vitest. */
const attacks = join(shared, 'attacks')
const hasAttacks = existsSync(attacks)
const needsAttacks = hasAttacks ? '' : ' (skipped: no attacks at ../shared)'
const log = readFileSync(fixture('maskrcnn/reference/bs96/result_1.txt'), 'utf8')
const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`
const line = (key: string, value: string, metadata = '{"file": "a.py", "lineno": 1}') =>
  `:::MLLOG {"namespace": "", "time_ms": 1, "event_type": "POINT_IN_TIME", "key": "${key}", "value": ${value}, "metadata": ${metadata}}\n`

describe.skipIf(!hasAttacks)(`rule files with too much work${needsAttacks}`, () => {
  const rules = hasAttacks
    ? readdirSync(join(attacks, 'interpreter-budget')).filter(name => name.startsWith('rules-'))
    : []
  // These read their text once, which is work for an instant; then Python raises.
  const raising: Readonly<Record<string, string>> = {
    'rules-float-long': 'could not convert string to float',
    'rules-int-space-long': 'invalid literal for int() with base 10',
  }
  it.each(rules)('%s', async name => {
    const file = fixture('maskrcnn/reference/bs96/result_1.txt')
    const folder = join(attacks, 'interpreter-budget', name)
    const { code, stdout, stderr } = await cli(['comply', file, '--ruleset', '1.1.0', '--rules', folder])
    if (name in raising) {
      expect([code, stderr]).toEqual([1, ''])
      expect(stdout).toContain(
        `error[crash]: ValueError: ${raising[name]}\n  rule: training_1.1.0/common.yaml:3\n`,
      )
      return
    }
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(
      /^error\[rule-limit\]: the rules take more steps than allowed\n {2}--> training_1\.1\.0\/common\.yaml:\d+/,
    )
  })
})

describe('values that are nested too deeply', () => {
  const logOf = (text: string) => log.replace(/("global_batch_size", "value": )96/, `$1${text}`)

  it('are a problem of their log; other submissions are judged', async () => {
    const round = temporaryFolder({
      'Evil/results/x/maskrcnn/result_0.txt': logOf(deep(5000)),
      'Good/results/x/maskrcnn/result_0.txt': log,
    })
    const ran = await cli(['check', round, '--ruleset', '1.1.0', '--rcps', fixture('rcps')])
    expect(ran.code).toBe(1)
    expect(ran.stdout).toContain('Good/results/x/maskrcnn')
    expect(ran.stdout).toMatch(/Evil\/results\/x\/maskrcnn.*error\[/)
    expect(ran.stdout + ran.stderr).not.toMatch(/call stack|^ {4}at /m)
  })

  it.each(['extract', 'regenerate', 'comply', 'score', 'report', 'check'])(
    'do not stop %s',
    async command => {
      const texts = {
        batch: logOf(deep(5000)),
        hyperparameter: log + line('opt_x', deep(3000)),
        accuracy: log + line('eval_accuracy', deep(100_000)),
        epoch: log + line('eval_accuracy', '0.3', `{"epoch_num": ${deep(5000)}}`),
        status: log + line('run_stop', 'null', `{"status": ${deep(5000)}}`),
        list: log + line('opt_x', '['.repeat(100_000)),
        nan: log + line('opt_x', deep(5000).replace('1', 'NaN')),
      }
      for (const [name, text] of Object.entries(texts)) {
        const folder = temporaryFolder({
          'result_0.txt': text,
          'rules/training_1.1.0/common.yaml':
            '- KEY:\n    NAME: opt_x\n    REQ: ANY_NUMBER\n    CHECK: " v[\'value\'] == 1 "\n',
        })
        const rules = ['comply', 'report'].includes(command) ? ['--rules', join(folder, 'rules')] : []
        const rcps = ['comply', 'extract'].includes(command) ? [] : ['--rcps', fixture('rcps')]
        const where = command === 'regenerate' ? ['--out', join(folder, 'out')] : []
        const ran = await cli([command, folder, '--ruleset', '1.1.0', ...rcps, ...rules, ...where])
        // Minutes do not depend on these values, and few runs are only a warning of score.
        expect([name, ran.code]).toEqual([name, command === 'score' ? 0 : 1])
        expect(ran.stdout + ran.stderr).not.toMatch(/call stack|^ {4}at /m)
      }
    },
  )

  it.each([
    ['an RCP set', 'rcps_maskrcnn.json', deep(5000), ['lint'], 'rcp-set-syntax', ':1:501'],
    ['a list as RCP set', 'rcps_maskrcnn.json', '['.repeat(200_000), ['lint'], 'rcp-set-syntax', ':1:101'],
    [
      'a solver',
      'solver.prototxt',
      `${'a {'.repeat(5000)}${'}'.repeat(5000)}`,
      ['caffe', 'schedule'],
      'prototxt-syntax',
      ':1:303',
    ],
    [
      'a pipeline of braces',
      'p.yaml',
      `a: ${'['.repeat(5000)}${']'.repeat(5000)}`,
      ['run'],
      'yaml-syntax',
      ':1:103',
    ],
    ['a pipeline of dashes', 'p.yaml', `${'- '.repeat(5000)}a`, ['run'], 'yaml-syntax', ':1:201'],
    [
      'a configuration',
      'mlperf-rcp.yaml',
      `a: ${'{a: '.repeat(5000)}`,
      ['config', '--config'],
      'yaml-syntax',
      ':1:400',
    ],
  ])('of %s are refused with their place', async (_, name, text, command, code, place) => {
    const folder = temporaryFolder({ [name]: text })
    const ran = await cli([
      ...command,
      join(folder, name),
      ...(name.endsWith('.json') ? ['--ruleset', '1.1.0'] : []),
    ])
    expect(ran.stdout + ran.stderr).toContain(`error[${code}]`)
    expect(ran.stdout + ran.stderr).toContain(`${join(folder, name)}${place}`)
    expect(ran.code).toBeGreaterThan(0)
    expect(ran.code).toBeLessThan(3)
    expect(ran.stdout + ran.stderr).not.toMatch(/call stack|^ {4}at /m)
  })

  it('of rule files are refused with their place', async () => {
    const rules = `- KEY:\n    NAME: a\n    REQ: ${'['.repeat(5000)}\n`
    const folder = temporaryFolder({ 'result_0.txt': log, 'training_1.1.0/common.yaml': rules })
    const ran = await cli(['comply', `${folder}/result_0.txt`, '--ruleset', '1.1.0', '--rules', folder])
    expect(ran.code).toBe(2)
    expect(ran.stderr).toMatch(/error\[[a-z-]+\]: .*nested deeper than 100 levels/)
    expect(ran.stderr).toContain('training_1.1.0/common.yaml:3')
  })

  it('of YAML: 100 levels are allowed', () => {
    expect(tooDeepInYaml(yaml, `${'['.repeat(100)}${']'.repeat(100)}`, 100)).toBeNull()
    expect(tooDeepInYaml(yaml, `${'- '.repeat(100)}a`, 100)).toBeNull()
  })
})

describe('YAML', () => {
  it.each([
    ['an alias without an anchor', 'benchmarks: *x\n', ':1:13', 'there is no anchor &x'],
    ['an anchor that contains itself', 'benchmarks: &a [*a]\n', ':1:17', '&a contains itself'],
    [
      'aliases of aliases',
      `a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [${'*a,'.repeat(10)}]\nc: [${'*b,'.repeat(10)}]\n`,
      ':3:32',
      'repeat',
    ],
  ])('with %s is refused with its place', async (_, text, place, message) => {
    const folder = temporaryFolder({ 'x.yaml': text })
    for (const command of [['config', '--config'], ['run']]) {
      const ran = await cli([...command, join(folder, 'x.yaml')])
      expect([ran.code, ran.stdout]).toEqual([2, ''])
      expect(ran.stderr).toMatch(/^error\[yaml-syntax\]/)
      expect(ran.stderr).toContain(message)
      expect(ran.stderr).toContain(`x.yaml${place}`)
    }
  })
  it.skipIf(!hasAttacks).each(['anchor.yaml', 'laughs.yaml', 'laughs3.yaml'])(
    `%s is refused${needsAttacks}`,
    async name => {
      const ran = await cli(['run', join(attacks, 'yaml-alias', name)])
      expect(ran.code).toBe(2)
      expect(ran.stderr).toMatch(/^error\[yaml-syntax\]/)
    },
  )
  it('with a hundred thousand quotation marks is refused in time', async () => {
    const folder = temporaryFolder({ 'x.yaml': `{"usage": "training", "x"${'"'.repeat(100_000)}` })
    expect((await cli(['config', '--config', join(folder, 'x.yaml')])).code).toBe(2)
  })
})

describe('numbers that drive work', () => {
  it.each([
    [['--epochs', '1e15'], '1000000000000001'],
    [['--epochs', '5', '--iters-per-epoch', '1e300'], '5e+300'],
    [['--epochs', '1e308', '--iters-per-epoch', '1e308'], 'Infinity'],
  ])('%j of a warm-up are refused', async (options, count) => {
    const ran = await cli(['scaling', 'warmup', '--base', '0.1', '--k', '8', ...options])
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain(
      `error[too-many-points]: ${count} points are more than the 1000000 that can be listed`,
    )
  })

  it('batch sizes up to 2e8 are not all interpolated', async () => {
    const set = JSON.parse(readFileSync(fixture('rcps/training_1.1.0/rcps_maskrcnn.json'), 'utf8'))
    const [first] = Object.values<{ BS: number }>(set)
    set.large = { ...first, BS: 200_000_000 }
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'rcps_maskrcnn.json'), JSON.stringify(set))
    const ran = await cli([
      'curve',
      join(folder, 'rcps_maskrcnn.json'),
      '--ruleset',
      '1.1.0',
      '--rcp-set',
      'full',
      '--interpolate-all',
    ])
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain('error[too-many-points]')
  })

  it.each(['runsPerSubmission', 'trimmedPerSide'])('%s of a configuration is at most 1000', async member => {
    const folder = temporaryFolder({
      'mlperf-rcp.yaml': `benchmarks:\n  maskrcnn:\n    ${member}: 2147483648\n`,
    })
    const ran = await cli(['config', '--config', join(folder, 'mlperf-rcp.yaml')])
    expect(ran.code).toBe(2)
    expect(ran.stderr).toMatch(/^error\[configuration\]: .*1000/)
    expect(ran.stderr).toContain('mlperf-rcp.yaml:3')
  })

  it('a solver has at most 10,000 steps', async () => {
    const steps = 'stepvalue: 1\n'.repeat(10_001)
    const folder = temporaryFolder({
      's.prototxt': `base_lr: 1\nlr_policy: "multistep"\nmax_iter: 9\n${steps}`,
    })
    const ran = await cli(['caffe', 'schedule', join(folder, 's.prototxt')])
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('error[prototxt-value]: stepvalue has more than 10000 values')
    expect(ran.stderr).toContain('s.prototxt:10004')
  })
})

describe('long texts', () => {
  const long = 100_000
  it.each([
    ['wrap', `"${'x '.repeat(long / 2)}"`, []],
    ['csv', `"+${'1'.repeat(long)}x"`, ['--format', 'csv']],
    ['links', `"${'[a'.repeat(long / 2)}"`, ['--format', 'sarif']],
    ['redact', `"${'+a'.repeat(long / 2)}"`, ['--format', 'json', '--redact']],
  ])('%s take time in proportion', async (_, value, options) => {
    const folder = temporaryFolder({ 'result_0.txt': maskRcnnLog() + line('submission_platform', value) })
    expect((await cli(['extract', folder, '--ruleset', '1.1.0', ...options])).code).toBeLessThan(2)
  })
  it('a long name with a label is redacted everywhere', async () => {
    const name = 'x'.repeat(20_000)
    const folder = temporaryFolder({ 'result_0.txt': log + line('submission_platform', `"host: ${name}"`) })
    const { code, stdout, stderr } = await cli([
      'extract',
      folder,
      '--ruleset',
      '1.1.0',
      '--format',
      'json',
      '--redact',
    ])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).not.toContain('xxxx')
    expect(stdout).toContain('host: host-1')
  })
})
