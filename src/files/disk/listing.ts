/**
 * Lists the entries of a folder.
 *
 * @module
 */
import { readdirSync, statSync } from 'node:fs'
import { InputError } from '../../errors.ts'
import { byCodePoint } from '../../python/by-code-point.ts'
import { orUnreadable } from './or-unreadable.ts'

/** An entry, with its path relative to the argument. */
export interface Entry {
  readonly name: string
  readonly path: string
}

/**
 * The folders in a folder, including links to folders, by name in code point order; empty if the folder does not exist.
 *
 * @throws InputError `unreadable` if the folder cannot be listed
 * @example
 * foldersIn('fixtures/maskrcnn')[0] // => { name: 'proposed', path: 'fixtures/maskrcnn/proposed' }
 */
export const foldersIn = (dir: string): Entry[] => entriesOf(dir, true)

/** All other entries of a folder, including broken links, like {@link foldersIn}. */
export const filesIn = (dir: string): Entry[] => entriesOf(dir, false)

function entriesOf(dir: string, folders: boolean): Entry[] {
  if (!isFolder(dir)) return []
  const names = orUnreadable(dir, () => readdirSync(dir)).sort(byCodePoint)
  return names
    .map(name => ({ name, path: `${dir}/${name}` }))
    .filter(({ path }) => isFolder(path) === folders)
}

/**
 * Checks that a path leads to a file.
 *
 * @throws InputError `unreadable` if it is a broken link, or a pipe or similar, which could be read forever
 */
export function requireFile(path: string): void {
  if (orUnreadable(path, () => statSync(path)).isFile()) return
  throw new InputError('unreadable', `${path} is not a file`, { file: path })
}

/** Whether the path, with links followed, is a folder. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
