import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cli, root } from './support/cli.ts'
import { corpus, hasShared, referenceRcps, shared } from './support/shared.ts'

/** A command as a page shows it. */
interface Command {
  readonly line: string
  /** From a comment `# exit 1` at its end. */
  readonly exitCode: number
  /** The lines shown below it in a console block, null where none are. */
  readonly output: string | null
}

/** Words that stand for something of the reader's: such a line cannot be run. */
const placeholder =
  /path\/to|(?:^|[\s=])(?:DIR|FILE|PATH|NAME|VALUE|BENCHMARK|PIPELINE|LOG|ARGS|N|X)(?=[\s/]|$)/

const ours = /^(?:mlperf-rcp|npx mlperf-rcp|npm start)(?: |$)/

/** The commands of this program in the fenced blocks of a page that say they are shell or console. */
function commandsIn(page: string): Command[] {
  const blocks = [...page.matchAll(/^```(sh|console)\n([\s\S]*?)^```$/gm)]
  return blocks.flatMap(([, kind, text]) =>
    (kind === 'sh' ? shellLines(text!) : consoleLines(text!)).filter(({ line }) => ours.test(line)),
  )
}

const joined = (text: string) => text.replace(/\\\n\s*/g, '')

const shellLines = (text: string): Command[] =>
  joined(text)
    .split('\n')
    .map(line => ({ ...withExitCode(line), output: null }))

const consoleLines = (text: string): Command[] =>
  joined(text)
    .split(/^\$ /m)
    .slice(1)
    .map(part => {
      const [line = '', ...output] = part.split('\n')
      return { ...withExitCode(line), output: trimmedLines(output.join('\n')) || null }
    })

function withExitCode(line: string): { line: string; exitCode: number } {
  const [command, comment] = line.split(/\s+#\s+/, 2)
  return { line: command!.trim(), exitCode: Number(/^exit (\d+)/.exec(comment ?? '')?.[1] ?? 0) }
}

const trimmedLines = (text: string) =>
  text
    .split('\n')
    .map(line => line.trimEnd())
    .join('\n')
    .trimEnd()

/** The arguments of the program in a line without shell syntax, null where the line needs a shell. */
function argumentsOf(line: string): string[] | null {
  const words = [
    ...line.replace(ours, '').matchAll(/'([^']*)'|"([^"$`\\]*)"|([^\s'"$`\\|<>&;*?(){}]+)|(\S)/g),
  ]
  if (words.some(([, , , , other]) => other !== undefined)) return null
  const args = words.map(([, single, double, plain]) => single ?? double ?? plain!)
  if (!line.startsWith('npm start')) return args
  return args.length === 0 ? ['run', 'pipelines/maskrcnn.yaml'] : args.slice(1)
}

const pages = ['README.md', ...readdirSync(join(root, 'docs')).map(name => `docs/${name}`)].filter(
  path => path.endsWith('.md') && existsSync(join(root, path)),
)

describe('commandsIn', () => {
  it('finds commands, exit codes and outputs', () => {
    const page = [
      '```sh\nmlperf-rcp check a \\\n  --ruleset 1.1.0 # exit 1\nls\n```',
      '```console\n$ mlperf-rcp --version\n0.1.0  \n\n$ npm start\n```',
      '```ts\nmlperf-rcp no\n```',
    ].join('\n\n')
    expect(commandsIn(page)).toEqual([
      { line: 'mlperf-rcp check a --ruleset 1.1.0', exitCode: 1, output: null },
      { line: 'mlperf-rcp --version', exitCode: 0, output: '0.1.0' },
      { line: 'npm start', exitCode: 0, output: null },
    ])
  })

  it('takes words in quotes as one, and leaves what needs a shell to it', () => {
    expect(argumentsOf(`mlperf-rcp a --when 'Prior to 5.1' "b c"`)).toEqual([
      'a',
      '--when',
      'Prior to 5.1',
      'b c',
    ])
    expect(argumentsOf('npm start -- check x')).toEqual(['check', 'x'])
    expect(argumentsOf('npx mlperf-rcp extract -')).toEqual(['extract', '-'])
    for (const line of [
      'mlperf-rcp a | head',
      'mlperf-rcp a > b',
      'mlperf-rcp a *.log',
      'mlperf-rcp "$HOME"',
    ]) {
      expect(argumentsOf(line)).toBe(null)
    }
  })
})

const reference = process.env.MLPERF_LOGGING_DIR

/** What the pages ask their readers to clone, and what stands in its place here. */
const clones: Readonly<Record<string, string>> = {
  'training_results_v4.1': join(corpus, 'v4.1'),
  logging: reference ?? referenceRcps,
}

/** Why a line cannot be run here, null where it can. */
function obstacleOf(line: string): string | null {
  const needsShared = /\.\.\/shared|training_results_|--rcps logging/.test(line)
  if (needsShared && !hasShared) return 'no reference data at ../shared'
  const needsRules = /--(?:rules|reference) logging/.test(line)
  return needsRules && reference === undefined ? 'no checkout in MLPERF_LOGGING_DIR' : null
}

/** A folder that looks like the repository, so that what commands write goes below it and not into the repository. */
let folder: string
const before = process.cwd()

beforeAll(() => {
  const outside = mkdtempSync(join(tmpdir(), 'docs-'))
  folder = join(outside, 'repository')
  mkdirSync(join(folder, 'bin'), { recursive: true })
  for (const name of readdirSync(root).filter(name => !['out', 'bin', '.git'].includes(name))) {
    symlinkSync(join(root, name), join(folder, name))
  }
  if (hasShared) {
    symlinkSync(shared, join(outside, 'shared'))
    for (const [name, path] of Object.entries(clones)) symlinkSync(path, join(folder, name))
  }
  const program = `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'dist', 'cli.js')}' "$@"\n`
  writeFileSync(join(folder, 'bin', 'mlperf-rcp'), program, { mode: 0o755 })
  process.chdir(folder)
})
afterAll(() => {
  process.chdir(before)
  rmSync(join(folder, '..'), { recursive: true })
})

/** Runs a line: in this process where it is a command and nothing else, as it is in almost all pages. */
async function run(line: string): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const args = argumentsOf(line)
  if (args !== null) return cli(args, { directory: folder })
  const env = { ...process.env, PATH: `${join(folder, 'bin')}:${process.env.PATH}` }
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8', env })
  return { code: status, stdout, stderr }
}

describe.each(pages)('%s', path => {
  const commands = commandsIn(readFileSync(join(root, path), 'utf8'))

  it('shows no commands with placeholders in shell blocks, as they could not be run', () => {
    expect(commands.map(({ line }) => line).filter(line => placeholder.test(line))).toEqual([])
  })

  for (const { line, exitCode, output } of commands.filter(command => !placeholder.test(command.line))) {
    const obstacle = obstacleOf(line)
    it.skipIf(obstacle !== null)(`${line}${obstacle === null ? '' : ` (skipped: ${obstacle})`}`, async () => {
      const ran = await run(line)
      expect(ran.code, ran.stderr).toBe(exitCode)
      if (output !== null) expect(trimmedLines(ran.stdout)).toBe(output)
    })
  }
})
