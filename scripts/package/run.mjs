import { spawnSync } from 'node:child_process'

/**
 * Runs a program and returns what it prints; its error output is shown only if it fails.
 *
 * @param command the program
 * @param args its arguments
 * @param options of `spawnSync`
 * @returns the standard output
 * @throws Error if the program does not end with exit code 0
 */
export function run(command, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    shell: process.platform === 'win32',
    ...options,
  })
  if (status === 0) return stdout
  throw new Error(
    `${command} ${args.join(' ')}: ${error?.message ?? `exit code ${status}`}\n${stdout}${stderr}`,
  )
}
