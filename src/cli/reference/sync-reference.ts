import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { InputError } from '../../errors.ts'

/** Where the reference is published. */
export const upstreamUrl = 'https://github.com/mlcommons/logging.git'

/**
 * Clones the reference into a folder and replaces its content. The old clone stays until the new one is complete.
 *
 * @throws InputError `sync-failed` with what git says
 * @example
 * syncReference('/home/me/.cache/mlperf-rcp/logging', upstreamUrl)
 */
export function syncReference(folder: string, url: string): void {
  const fresh = `${folder}.new`
  mkdirSync(dirname(folder), { recursive: true })
  rmSync(fresh, { recursive: true, force: true })
  const { status, stderr, error } = spawnSync('git', ['clone', '--quiet', '--depth', '1', '--', url, fresh], {
    encoding: 'utf8',
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0' },
  })
  if (status !== 0) {
    rmSync(fresh, { recursive: true, force: true })
    const reason = error?.message ?? stderr.trim().split('\n').at(-1) ?? ''
    throw new InputError('sync-failed', `${url} cannot be cloned: ${reason}`, {
      remedy: 'Check the address and the network, or give a checkout with --reference.',
    })
  }
  if (existsSync(folder)) rmSync(folder, { recursive: true })
  renameSync(fresh, folder)
}
