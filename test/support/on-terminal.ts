/**
 * Programs on a pseudo-terminal, which Python makes.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('on_terminal.py', import.meta.url))

/** Whether a program is installed and starts. */
export const hasProgram = (name: string, ...args: string[]): boolean =>
  spawnSync(name, args.length > 0 ? args : ['--version'], { stdio: 'ignore' }).status === 0

/** Whether there is a Python that can make pseudo-terminals. */
export const hasPty = hasProgram('python3', '-c', 'import pty, os; os.waitstatus_to_exitcode')

export interface Typed {
  /** Waited for in what the program has written since the step before. */
  readonly after: string
  readonly type: string
}

export interface PtyOptions {
  readonly columns?: number
  readonly env?: NodeJS.ProcessEnv
  readonly steps?: readonly Typed[]
  readonly cwd?: string
}

/**
 * Runs a program on a terminal and types into it.
 *
 * @returns what the terminal got, with the line ends of a terminal (`\r\n`), and the exit code
 * @example
 * onTerminal(['cat'], { steps: [{ after: '', type: 'a\n\u0004' }] }).output // => 'a\r\na\r\n'
 */
export function onTerminal(
  argv: readonly string[],
  { columns = 80, env = process.env, steps = [], cwd }: PtyOptions = {},
): { output: string; code: number | null } {
  const input = JSON.stringify({ argv, env, columns, rows: 40, steps, seconds: 30 })
  const { stdout, status } = spawnSync('python3', [script], { input, encoding: 'utf8', cwd })
  return { output: stdout, code: status }
}
