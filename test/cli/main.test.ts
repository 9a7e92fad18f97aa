import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { tool } from '../../src/version.ts'
import { cli, fixture, root, temporaryFolder } from '../support/cli.ts'
import { programWithoutWork } from '../support/program.ts'

const pipeline = `${root}/pipelines/round.yaml`

/** The words that call each command, groups of commands left out. */
const commands = wordsOf(await programWithoutWork()).map(words => words.join(' '))

function wordsOf(command: Command, before: readonly string[] = []): string[][] {
  if (command.commands.length === 0) return [[...before]]
  return command.commands.flatMap(child => wordsOf(child, [...before, child.name()]))
}

function fail(): never {
  throw new TypeError('broken on purpose')
}

describe('main', () => {
  it('has the commands of the contract', () => {
    expect(commands).toEqual(
      expect.arrayContaining(['extract', 'regenerate', 'check', 'curve', 'advise', 'run']),
    )
  })

  it.each(commands)('prints the help of %s with its options and exit code 0', async command => {
    const { code, stdout, stderr } = await cli([...command.split(' '), '--help'])
    expect(code).toBe(0)
    expect(stdout).toMatch(new RegExp(`^Usage: mlperf-rcp ${command} `))
    expect(stdout).toContain('Options:')
    expect(stdout).toContain('--format')
    expect(stderr).toBe('')
  })

  it.each(commands)('has an example of %s in its help, or in that of its group', async command => {
    const words = command.split(' ')
    const helps = await Promise.all([words, words.slice(0, 1)].map(of => cli([...of, '--help'])))
    const examples = helps.map(({ stdout }) => stdout.split(/^Examples?:$/m)[1] ?? '').join('')
    expect(examples).toContain(`mlperf-rcp ${command}`)
  })

  it('prints the help of the program with examples and exit codes', async () => {
    const { code, stdout, stderr } = await cli(['--help'])
    expect(code).toBe(0)
    expect(stdout).toContain('Examples:')
    expect(stdout).toContain(
      '0 passed, 1 findings, 2 could not run, 70 fault of the program, 130 interrupted',
    )
    expect(stderr).toBe('')
  })

  it('prints its version', async () => {
    expect(await cli(['--version'])).toEqual({ code: 0, stdout: `${tool.version}\n`, stderr: '' })
  })

  it('prints the usage on stderr where there are no arguments, exit code 2', async () => {
    const { code, stdout, stderr } = await cli([])
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^Usage: mlperf-rcp/)
  })

  it.each([
    ['an unknown command', ['chek', 'results'], "unknown command 'chek'", 'check'],
    ['an unknown option', ['curve', 'maskrcnn', '--interpolat', '120'], "'--interpolat'", '--interpolate'],
    ['a value that is none of the choices', ['extract', 'x', '--format', 'jsno'], "'jsno'", 'json'],
    ['an unknown option of the program', ['--versio'], "'--versio'", '--version'],
  ])('names the nearest for %s, exit code 2', async (_, args, message, suggestion) => {
    const { code, stdout, stderr } = await cli(args)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(message)
    expect(stderr).toContain(`Did you mean ${suggestion}?`)
    expect(stderr).toContain('--help)')
  })

  it.each([
    ['a required option that is missing', ['check', 'results'], '--ruleset'],
    ['a required argument that is missing', ['extract'], "'path'"],
    ['a format that does not exist', ['extract', 'x', '--format', 'yaml'], 'text, json, ndjson, csv'],
    ['a batch size that is no whole number', ['curve', 'x', '--interpolate', '1.5'], "'1.5'"],
    ['a batch size that is not a number', ['advise', '--benchmark', 'x', '--bs', 'many'], "'many'"],
    ['a seed that is negative', ['curve', 'x', '--seed', '-1'], "'-1'"],
    [
      'an input that the pipeline does not have',
      ['run', pipeline, '--input', 'rond=x'],
      "did you mean 'round'?",
    ],
    ['an input without a path', ['run', 'x', '--input', 'logs'], 'NAME=PATH'],
  ])('says what is wrong with %s, exit code 2', async (_, args, message) => {
    const { code, stdout, stderr } = await cli(args)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(message)
  })

  it('reports a fault of its own with exit code 70, the stack and the versions to report', async () => {
    const environment = new Proxy({}, { get: () => fail() })
    const { code, stderr } = await cli(['curve', 'maskrcnn', '--ruleset', '1.1.0'], { environment })
    expect(code).toBe(70)
    expect(stderr).toContain('fault: TypeError: broken on purpose')
    expect(stderr).toContain(`Please report the lines above with: mlperf-rcp ${tool.version}, Node.js v`)
  })

  it('keeps one run apart from the next', async () => {
    const folder = temporaryFolder({ 'result_0.txt': '' })
    expect((await cli(['extract', folder])).code).toBe(1)
    expect((await cli(['extract', fixture('maskrcnn/submission')])).code).toBe(0)
  })
})
