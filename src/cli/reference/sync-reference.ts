import { spawnSync } from 'node:child_process'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { InputError, OutputError } from '../../errors.ts'
import { makeFolder } from '../../files/disk/make-folder.ts'

/** Where the reference is published. */
export const upstreamUrl = 'https://github.com/mlcommons/logging.git'

/**
 * Clones the reference into a folder and replaces its content. The old clone stays until the new one is complete.
 *
 * @throws InputError `sync-failed` with what git says; OutputError `unwritable` if the folder cannot be made
 * @example
 * await syncReference('/home/me/.cache/mlperf-rcp/logging', upstreamUrl)
 */
export async function syncReference(folder: string, url: string): Promise<void> {
  const fresh = `${folder}.new`
  try {
    await makeFolder(dirname(folder))
    rmSync(fresh, { recursive: true, force: true })
  } catch (cause) {
    const { message } = cause as Error
    throw new OutputError('unwritable', `${folder} cannot be written: ${message}`, {
      file: folder,
      cause,
      remedy: 'Set XDG_CACHE_HOME to a folder that can be written.',
    })
  }
  const { status, stderr, error } = spawnSync('git', ['clone', '--quiet', '--depth', '1', '--', url, fresh], {
    encoding: 'utf8',
    env: gitEnvironment(),
  })
  if (status !== 0) {
    rmSync(fresh, { recursive: true, force: true })
    const reason = error?.message ?? stderr.trim().split('\n').at(-1) ?? ''
    throw new InputError(
      'sync-failed',
      `${withoutPassword(url)} cannot be cloned: ${withoutPassword(reason)}`,
      {
        remedy: 'Check the address and the network, or give a checkout with --reference.',
      },
    )
  }
  if (existsSync(folder)) rmSync(folder, { recursive: true })
  renameSync(fresh, folder)
}

/** Variables of the caller's own repository would lead git away from the cache. */
function gitEnvironment(): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(
    ([name]) =>
      !/^GIT_(?:DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|COMMON_DIR|NAMESPACE|PREFIX)$/.test(
        name,
      ),
  )
  return { ...Object.fromEntries(others), GIT_TERMINAL_PROMPT: '0' }
}

/** Text with the user and password of its addresses masked. */
const withoutPassword = (text: string): string => text.replace(/:\/\/[^\s/@]+@/g, '://***@')
