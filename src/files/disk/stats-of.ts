import { type Stats, statSync } from 'node:fs'
import { unreadable } from '../../logs/open-file.ts'

/** System errors for a path that does not exist, including circular links and names below files. */
const nowhere = ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG']

/**
 * The stats of a path, with links followed; undefined if it does not exist.
 *
 * @throws InputError `unreadable` for any other system error, such as a folder without access
 * @example
 * statsOf('fixtures')?.isDirectory() // => true
 */
export function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch (error) {
    if (nowhere.includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw unreadable(path, error)
  }
}
