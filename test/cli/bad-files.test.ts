import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, fixture, temporaryFolder } from '../support/cli.ts'

const submission = fixture('maskrcnn/submission')
const set = readFileSync(fixture('rcps/training_1.1.0/rcps_maskrcnn.json'), 'utf8')

/** An environment in which no reference data can be found. */
const nowhere = (folder: string) => ({ XDG_CACHE_HOME: folder, HOME: folder })

/** Runs a command line that has to end with exit code 2 and a message, and gives the message. */
async function refused(args: readonly string[], directory?: string): Promise<string> {
  const { code, stdout, stderr } = await cli(args, directory === undefined ? {} : { directory })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^error\[[a-z-]+\]: /)
  expect(stderr).not.toMatch(/^\s+at /m)
  return stderr
}

describe('an RCP file', () => {
  const brokenAt = set.split('\n').findIndex(line => line.includes('"BS"'))
  const broken = set
    .split('\n')
    .map((line, index) => (index === brokenAt ? line.replace(':', ';') : line))
    .join('\n')

  it.each(['check', 'curve', 'advise', 'regenerate'])(
    'with a syntax error ends %s with its line and column',
    async command => {
      const folder = temporaryFolder({ 'rcps_maskrcnn.json': broken })
      const file = join(folder, 'rcps_maskrcnn.json')
      const options: Record<string, string[]> = {
        check: [submission, '--ruleset', '1.1.0', '--rcps', file],
        curve: [file],
        advise: ['--benchmark', 'maskrcnn', '--bs', '96', '--rcps', file],
        regenerate: [fixture('maskrcnn/reference'), '--rcps', file, '--out', join(folder, 'out')],
      }
      const message = await refused([command, ...options[command]!])
      const column = broken.split('\n')[brokenAt]!.indexOf(';') + 1
      expect(message).toContain('error[rcp-set-syntax]')
      expect(message).toContain(`--> ${file}:${brokenAt + 1}:${column}\n`)
      expect(existsSync(join(folder, 'out'))).toBe(false)
    },
  )

  it('without a member that every record has ends with the place of the record', async () => {
    const folder = temporaryFolder({ 'rcps_maskrcnn.json': '{\n  "a": {"Benchmark": "maskrcnn"}\n}\n' })
    const message = await refused(['curve', join(folder, 'rcps_maskrcnn.json')])
    expect(message).toContain('error[rcp-set-shape]')
    expect(message).toContain('rcps_maskrcnn.json:2:')
  })

  it('that does not exist ends with its path', async () => {
    expect(await refused(['curve', '/none/rcps_x.json'])).toContain('/none/rcps_x.json does not exist')
    const args = ['check', submission, '--ruleset', '1.1.0', '--rcps', '/none']
    expect(await refused(args)).toContain('/none')
  })

  it('of no such benchmark is a missing set, exit code 2 of curve', async () => {
    const args = ['curve', 'resnet', '--ruleset', '1.1.0', '--rcps', fixture('rcps')]
    expect(await refused(args)).toContain('error[no-rcp-set]')
  })
})

describe('a name that is not known', () => {
  it('of a benchmark ends with the nearest known name', async () => {
    for (const args of [
      ['curve', 'maskrcn', '--rcps', fixture('rcps')],
      ['advise', '--benchmark', 'maskrcn', '--bs', '96', '--rcps', fixture('rcps')],
    ]) {
      const message = await refused(args)
      expect(message).toContain("unknown benchmark 'maskrcn' in training; did you mean 'maskrcnn'?")
    }
  })

  it.each([
    ['1.1.1', "; did you mean '1.1.0'?"],
    ['5.1.1', "; did you mean '5.1.0'?"],
    ['latest', ''],
  ])('of the ruleset %s ends every command with what is known', async (ruleset, suggestion) => {
    for (const args of [
      ['check', submission, '--rcps', fixture('rcps')],
      ['extract', submission],
      ['regenerate', submission],
      ['curve', 'maskrcnn', '--rcps', fixture('rcps')],
      ['advise', '--benchmark', 'maskrcnn', '--bs', '96', '--rcps', fixture('rcps')],
    ]) {
      const message = await refused([...args, '--ruleset', ruleset])
      expect(message).toContain(`unknown ruleset '${ruleset}' in training${suggestion}\n`)
      expect(message).toContain('= help: Known rulesets: 0.6.0, 0.7.0, 1.0.0')
    }
  })
})

describe('the reference', () => {
  it('that is nowhere ends with the five ways to say where it is', async () => {
    const folder = temporaryFolder()
    const path = process.env.PATH
    // No Python, in case it has the package.
    process.env.PATH = folder
    const args = ['check', submission, '--ruleset', '1.1.0']
    const { code, stderr } = await cli(args, { environment: nowhere(folder), directory: folder })
    process.env.PATH = path
    expect(code).toBe(2)
    expect(stderr).toContain('error[no-reference]: no reference data found')
    for (const way of [
      '--reference PATH',
      '--rcps PATH',
      'MLPERF_LOGGING_DIR',
      'mlperf-rcp.yaml',
      'mlperf_logging',
      'mlperf-rcp reference sync',
    ]) {
      expect(stderr).toContain(way)
    }
  })

  it('is found by option, environment and configuration file, in this order', async () => {
    const folder = temporaryFolder({
      'mlperf-rcp.yaml': 'reference: by-file\n',
      'by-file/rcp_checker/training_1.1.0/rcps_maskrcnn.json': set,
      'by-variable/training_1.1.0/rcps_maskrcnn.json': set.replaceAll('"BS": 96', '"BS": 97'),
      'by-option/mlperf_logging/rcp_checker/training_1.1.0/rcps_maskrcnn.json': set.replaceAll(
        '"BS": 96',
        '"BS": 98',
      ),
    })
    const args = ['curve', 'maskrcnn', '--ruleset', '1.1.0', '--rcp-set', 'full', '--format', 'csv']
    const smallest = async (options: string[], environment = {}) =>
      (await cli([...args, ...options], { environment, directory: folder })).stdout
        .split('\n')[1]
        ?.split(',')[0]
    const environment = { MLPERF_LOGGING_DIR: join(folder, 'by-variable') }
    expect(await smallest([])).toBe('96')
    expect(await smallest([], environment)).toBe('97')
    expect(await smallest(['--reference', join(folder, 'by-option')], environment)).toBe('98')
  })
})

describe('a pipeline file', () => {
  const text = `ruleset: 1.1.0
out: out
inputs:
  logs: ${fixture('maskrcnn/reference')}
stages:
  - id: sets
    stage: regenerate
    inputs: [logs]
`

  it.each([
    ['an unknown key', text.replace('inputs: [', 'inptus: ['), 8, "did you mean 'inputs'?", 'pipeline'],
    ['a syntax error', text.replace('[logs]', '[logs'), 9, '', 'yaml-syntax'],
    ['a stage that does not exist', text.replace('regenerate', 'regenerat'), 7, "'regenerate'", 'pipeline'],
  ])('with %s ends with its line, and nothing is written', async (_, broken, line, message, code) => {
    const folder = temporaryFolder({ 'job.yaml': broken })
    const stderr = await refused(['run', join(folder, 'job.yaml')])
    expect(stderr).toContain(`error[${code}]`)
    expect(stderr).toContain(message)
    expect(stderr).toContain(`--> ${join(folder, 'job.yaml')}:${line}:`)
    expect(readdirSync(folder)).toEqual(['job.yaml'])
  })

  it.each([
    ['an input that it does not have', ['--input', 'log=x'], 'Its inputs are logs.'],
    ['an unknown ruleset', ['--ruleset', '1.1.1'], "did you mean '1.1.0'?"],
  ])('called with %s ends with what there is', async (_, options, message) => {
    const folder = temporaryFolder({ 'job.yaml': text })
    expect(await refused(['run', join(folder, 'job.yaml'), ...options])).toContain(message)
    expect(readdirSync(folder)).toEqual(['job.yaml'])
  })

  it('whose stage names an input that is not there ends with those that are', async () => {
    const folder = temporaryFolder({ 'job.yaml': text.replace('[logs]', '[runs]') })
    expect(await refused(['run', join(folder, 'job.yaml')])).toContain("the pipeline has no input 'runs'")
  })

  it('that does not exist ends with its path', async () => {
    expect(await refused(['run', '/none.yaml'])).toContain('--> /none.yaml')
  })

  it('whose output cannot be written ends with the path', async () => {
    const folder = temporaryFolder({ 'job.yaml': text, file: '' })
    const args = ['run', join(folder, 'job.yaml'), '--out', join(folder, 'file')]
    expect(await refused(args)).toContain('error[unwritable]')
    expect(readdirSync(folder).sort()).toEqual(['file', 'job.yaml'])
  })
})

describe('a configuration file', () => {
  it.each([
    ['a syntax error', 'benchmarks: [\n', 'yaml-syntax', 2],
    ['an unknown key', 'rcps: x\nreferense: x\n', 'configuration', 2],
    ['a value of the wrong kind', 'benchmarks:\n  toy:\n    runsPerSubmission: many\n', 'configuration', 3],
  ])('with %s ends with its line', async (_, text, code, line) => {
    const folder = temporaryFolder({ 'mlperf-rcp.yaml': text })
    const stderr = await refused(['extract', submission], folder)
    expect(stderr).toContain(`error[${code}]`)
    expect(stderr).toContain(`--> ${join(folder, 'mlperf-rcp.yaml')}:${line}:`)
  })

  it('with a benchmark that does not say how many runs a submission has ends with what it lacks', async () => {
    const folder = temporaryFolder({ 'mlperf-rcp.yaml': 'benchmarks:\n  toy:\n    judged: true\n' })
    expect(await refused(['extract', submission], folder)).toContain('runsPerSubmission')
  })

  it('that does not exist but is named ends with its path', async () => {
    expect(await refused(['extract', submission, '--config', '/none.yaml'])).toContain('--> /none.yaml')
  })
})
