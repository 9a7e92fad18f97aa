import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import { rulesets } from '../../src/benchmarks/ruleset.ts'
import { cli, temporaryFolder } from '../support/cli.ts'
import { hasProgram, hasPty, onTerminal } from '../support/on-terminal.ts'

const prompt = 'ready> '

/** Words that a shell has put on the line instead of what was typed, by its own completion. */
type Complete = (line: string, cwd: string, script: string) => string[]

/** The program, in a shell under test: says what it was called with. */
const stub = `mlperf-rcp() { printf 'called:'; printf ' [%s]' "$@"; printf ' end\\n'; }`

/** Starts a shell, types the line, makes all completions part of it and runs it. */
function typed(argv: string[], setUp: string, line: string, insertAll: string, cwd: string): string[] {
  const env = { ...process.env, PS1: prompt, TERM: 'xterm', HOME: cwd, INPUTRC: '/dev/null', ZDOTDIR: cwd }
  const { output } = onTerminal(argv, {
    cwd,
    env,
    columns: 4000,
    steps: [
      { after: prompt, type: `${setUp}\n` },
      { after: 'is-set-up', type: '' },
      { after: prompt, type: `${line}${insertAll}\n` },
      { after: ' end', type: '' },
      { after: prompt, type: 'exit\n' },
    ],
  })
  const called = /called:(.*) end\r/.exec(output)?.[1]
  if (called === undefined) throw new Error(`the shell did not call the program:\n${output}`)
  // Some shells end the name of a folder with a slash.
  return [...called.matchAll(/\[(.*?)\/?\]/g)].map(([, word]) => word!)
}

/** By readline's insert-completions (M-*). */
const bash: Complete = (line, cwd, script) =>
  typed(
    ['bash', '--norc', '--noprofile', '-i'],
    `. ${script}; ${stub}; echo is-set''-up`,
    line,
    '\u001b*',
    cwd,
  )

/** By zsh's completer _all_matches, which adds all matches as one. */
const zsh: Complete = (line, cwd, script) => {
  const setUp = [
    'autoload -Uz compinit',
    'compinit -u -D',
    `zstyle ':completion:*' completer _all_matches _complete`,
    `zstyle ':completion:*' insert yes`,
    `source ${script}`,
    stub,
    `PS1='${prompt}'`,
    "echo is-set''-up",
  ]
  return typed(['zsh', '-f', '-i'], setUp.join('; '), line, '\t', cwd)
}

/** By fish's own complete -C, which prints what a tab would offer. */
const fish: Complete = (line, cwd, script) => {
  const call = `source ${script}; complete -C ${JSON.stringify(line)}`
  const { stdout } = spawnSync('fish', ['--no-config', '-c', call], { encoding: 'utf8', cwd })
  const offered = stdout
    .split('\n')
    .flatMap(row => (row === '' ? [] : [row.split('\t')[0]!.replace(/\/$/, '')]))
  return [...line.split(' ').slice(1, -1), ...offered]
}

const shells = [
  { name: 'bash', complete: bash, lacks: !hasProgram('bash') || !hasPty },
  { name: 'zsh', complete: zsh, lacks: !hasProgram('zsh') || !hasPty },
  { name: 'fish', complete: fish, lacks: !hasProgram('fish') },
]

for (const { name, complete, lacks } of shells) {
  describe.skipIf(lacks)(
    `completion in ${name}${lacks ? ' (skipped: not installed, or no Python)' : ''}`,
    () => {
      async function completed(line: string): Promise<string[]> {
        const { code, stdout } = await cli(['completion', name])
        expect(code).toBe(0)
        const folder = temporaryFolder({
          script: stdout,
          'logs/result_0.txt': '',
          'logs/a b/x': '',
          'lone.json': '',
        })
        return complete(`mlperf-rcp ${line}`, folder, join(folder, 'script'))
      }
      const sorted = (words: readonly string[]) => [...new Set(words)].sort()

      it('completes a command', async () => {
        expect(await completed('ch')).toEqual(['check'])
      })
      it('completes a command of a group', async () => {
        expect(await completed('caffe sc')).toEqual(['caffe', 'schedule'])
      })
      it('completes an option', async () => {
        expect(await completed('check --rcp-b')).toEqual(['check', '--rcp-bypass'])
      })
      it('offers the choices of an option', async () => {
        const [command, option, ...words] = await completed('check --rcp-set ')
        expect([command, option, sorted(words)]).toEqual(['check', '--rcp-set', ['full', 'pruned']])
      })
      it('completes a choice after an equals sign', async () => {
        expect(await completed('check --rcp-set=f')).toEqual(['check', '--rcp-set=full'])
      })
      it('completes a choice after other arguments', async () => {
        expect(await completed('check logs --usage h')).toEqual(['check', 'logs', '--usage', 'hpc'])
      })
      it('offers rulesets and benchmarks', async () => {
        const [, , ...versions] = await completed('check --ruleset ')
        expect(sorted(versions)).toEqual(sorted([...rulesets.training, ...rulesets.hpc]))
        const names = builtIn.benchmarks
          .map(benchmark => benchmark.name)
          .filter(name => name.startsWith('ret'))
        const [, , ...benchmarks] = await completed('advise --benchmark ret')
        expect(sorted(benchmarks)).toEqual(sorted(names))
      })
      it('offers the codes of explain', async () => {
        expect(await completed('explain zero-s')).toEqual(['explain', 'zero-stdev'])
      })
      it('offers files where files are read, and folders alone where only they are', async () => {
        expect(await completed('lint lon')).toEqual(['lint', 'lone.json'])
        expect(await completed('check lo')).toEqual(['check', 'logs'])
        expect(await completed('check logs --ruleset 5.1.0 -o lon')).toEqual([
          'check',
          'logs',
          '--ruleset',
          '5.1.0',
          '-o',
          'lone.json',
        ])
      })
    },
  )
}

describe('completion', () => {
  it('names the shells that there are for any other, exit code 2', async () => {
    const { code, stderr } = await cli(['completion', 'tcsh'])
    expect([code, stderr.includes('bash, zsh, fish')]).toEqual([2, true])
  })
})
