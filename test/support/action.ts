/**
 * Runs a composite action as GitHub's runner does: its steps in bash, with the runner's variables and files.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { temporaryFolder } from './cli.ts'

interface Step {
  readonly id?: string
  readonly shell: string
  readonly env?: Readonly<Record<string, string>>
  readonly run: string
}

export interface Action {
  readonly inputs: Readonly<Record<string, { readonly required?: boolean; readonly default?: string }>>
  readonly outputs: Readonly<Record<string, { readonly value: string }>>
  readonly runs: { readonly using: string; readonly steps: readonly Step[] }
}

export interface ActionRun {
  /** Exit code of the first step that fails, else 0. */
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
}

export const readAction = (path: string): Action => parse(readFileSync(join(path, 'action.yml'), 'utf8'))

/**
 * Runs the action in a folder.
 *
 * @param path the action's folder, `github.action_path`
 * @param workspace the folder that steps run in
 * @param given inputs; the others have their defaults
 */
export function runAction(
  path: string,
  workspace: string,
  given: Readonly<Record<string, string>>,
): ActionRun {
  const { inputs, outputs, runs } = readAction(path)
  const temp = temporaryFolder()
  const known = new Map([
    ['github.action_path', path],
    ['github.workspace', workspace],
    ['runner.temp', temp],
    ...Object.entries(inputs).map(
      ([name, input]) => [`inputs.${name}`, given[name] ?? input.default ?? ''] as const,
    ),
  ])
  const files = { GITHUB_OUTPUT: join(temp, 'output'), GITHUB_STEP_SUMMARY: join(temp, 'summary') }
  for (const file of Object.values(files)) writeFileSync(file, '')
  const ran = { code: 0, stdout: '', stderr: '' }
  for (const { id, shell, env = {}, run } of runs.steps) {
    if (shell !== 'bash') throw new Error(`this runner has no shell ${shell}`)
    const script = join(temp, 'step.sh')
    writeFileSync(script, run)
    const variables = Object.entries(env).map(([name, text]) => [name, expand(text, known)])
    const step = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
      cwd: workspace,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        ...files,
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: workspace,
        RUNNER_TEMP: temp,
        npm_config_offline: 'true',
        ...Object.fromEntries(variables),
      },
    })
    Object.assign(ran, {
      code: step.status ?? -1,
      stdout: ran.stdout + step.stdout,
      stderr: ran.stderr + step.stderr,
    })
    for (const line of readFileSync(files.GITHUB_OUTPUT, 'utf8').split('\n').filter(Boolean)) {
      const [name, ...value] = line.split('=')
      known.set(`steps.${id}.outputs.${name}`, value.join('='))
    }
    if (ran.code !== 0) break
  }
  const values = Object.entries(outputs).map(([name, { value }]) => [name, expand(value, known)])
  const summary = existsSync(files.GITHUB_STEP_SUMMARY) ? readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8') : ''
  return { ...ran, outputs: Object.fromEntries(values), summary }
}

/** A text with its `${{ }}` replaced; what is not known is empty, as with GitHub. */
function expand(text: string, known: ReadonlyMap<string, string>): string {
  return text.replace(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, name: string) => known.get(name) ?? '')
}
