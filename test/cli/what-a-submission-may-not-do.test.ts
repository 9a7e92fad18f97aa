import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, fixture, temporaryFolder } from '../support/cli.ts'

const log = readFileSync(fixture('worked-example/S1/result_0.txt'))
const logs = { 's/result_0.txt': log, 's/result_1.txt': log }

describe('a configuration in what is judged', () => {
  const configuration = 'benchmarks: {maskrcnn: {judged: false}}\n'
  const submission = fixture('round/ExampleLab/results/8xGPU/maskrcnn/result_0.txt')
  const folder = () => {
    const files = Object.fromEntries(
      [0, 1, 2, 3, 4].map(n => [
        `top/round/sub/result_${n}.txt`,
        readFileSync(submission.replace('_0', `_${n}`)),
      ]),
    )
    return temporaryFolder(files)
  }
  const verdictIn = async (directory: string, path: string) => {
    const args = [
      'check',
      path,
      '--ruleset',
      '1.1.0',
      '--rcps',
      fixture('rcps'),
      '--rcp-set',
      'full',
      '--format',
      'json',
    ]
    const { stdout } = await cli(args, { directory })
    return JSON.parse(stdout).results[0].verdict
  }

  it.each(['round', 'round/sub'])('does not count: %s', async place => {
    const top = join(folder(), 'top')
    writeFileSync(join(top, place, 'mlperf-rcp.yaml'), configuration)
    expect(await verdictIn(join(top, place), join(top, 'round'))).toBe('fail')
  })

  it('is named where it lies above, because nobody chose it', async () => {
    const top = join(folder(), 'top')
    writeFileSync(join(top, 'mlperf-rcp.yaml'), configuration)
    const args = ['check', join(top, 'round'), '--ruleset', '1.1.0', '--rcps', fixture('rcps')]
    const notice = `notice: ${top}/mlperf-rcp.yaml changes benchmarks: maskrcnn\n`
    expect((await cli(args, { directory: top })).stderr).toContain(notice)
    expect((await cli([...args, '-q'], { directory: top })).stderr).not.toContain('notice')
  })

  it('counts above it', async () => {
    const top = join(folder(), 'top')
    writeFileSync(join(top, 'mlperf-rcp.yaml'), configuration)
    expect(await verdictIn(join(top, 'round'), join(top, 'round'))).toBe('not-applicable')
  })
})

describe('control characters of an argument', () => {
  it.each([['check', '--\u001b[31mred'], ['\u001b]0;title\u0007'], ['extract', '/none\u001b[31m']])(
    'are escaped: %#',
    async (...args) => {
      const { code, stderr } = await cli(args)
      expect(code).toBe(2)
      expect(stderr).toContain('\\x1b')
      expect(stderr).not.toContain('\u001b')
    },
  )
})

describe('an output', () => {
  it('does not replace an input', async () => {
    const folder = temporaryFolder(logs)
    for (const input of ['s/result_0.txt', 's']) {
      const args = [
        'extract',
        join(folder, input),
        '--ruleset',
        '5.1.0',
        '-o',
        join(folder, 's/result_0.txt'),
      ]
      const { code, stderr } = await cli(args)
      expect([code, stderr]).toEqual([2, expect.stringContaining('error[replaces-input]')])
    }
    expect(readFileSync(join(folder, 's/result_0.txt'))).toEqual(log)
  })

  const pipeline = (members: string) => `ruleset: 5.1.0\nout: s\ninputs: {logs: s}\nstages:\n${members}`
  const stage = (output: string, id = 'x') =>
    `  - {id: ${id}, stage: extract, inputs: [logs], output: ${output}}\n`

  it.each([
    ['../escaped.json', 'outside-out'],
    ['../../x/escaped.json', 'outside-out'],
    ['/escaped.json', 'outside-out'],
    ['result_0.txt', 'replaces-input'],
    ['p.yaml', 'replaces-input'],
  ])('of a pipeline is refused: %s', async (output, code) => {
    const folder = temporaryFolder({ ...logs, 's/p.yaml': pipeline(stage(output)).replaceAll(': s', ': .') })
    mkdirSync(join(folder, 'x'))
    const ran = await cli(['run', join(folder, 's/p.yaml')])
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining(`error[${code}]`)])
    expect(readFileSync(join(folder, 's/result_0.txt'))).toEqual(log)
  })

  it('of a stage with the id of another one is refused, with the place', async () => {
    const folder = temporaryFolder({ ...logs, 'p.yaml': pipeline(stage('a.json') + stage('b.json')) })
    const { code, stderr } = await cli(['run', join(folder, 'p.yaml')])
    expect([code, stderr]).toEqual([2, expect.stringContaining("two stages have the id 'x'")])
    expect(stderr).toContain('p.yaml:6')
  })

  it.each(['constructor', '__proto__', 'toString'])('of an unknown input %s is refused', async name => {
    const text = pipeline(stage('a.json')).replace('[logs]', `[${name}]`)
    const folder = temporaryFolder({ ...logs, 'p.yaml': text })
    const { code, stderr } = await cli(['run', join(folder, 'p.yaml')])
    expect([code, stderr]).toEqual([2, expect.stringContaining('error[unknown-input]')])
  })
})
