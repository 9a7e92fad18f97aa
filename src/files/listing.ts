/**
 * What lies directly in a folder.
 *
 * @module
 */
import { readdirSync, statSync } from 'node:fs'
import { InputError } from '../errors.ts'
import { byCodePoint } from '../python/by-code-point.ts'
import { orUnreadable } from './read/or-unreadable.ts'

/** An entry, with its path as reached from the argument. */
export interface Entry {
  readonly name: string
  readonly path: string
}

/**
 * The folders in a folder, links to folders among them, by code point of their names; none where there is no such folder.
 *
 * @throws InputError `unreadable` where the folder cannot be listed
 * @example
 * foldersIn('results') // => [{ name: 'dgx_n1', path: 'results/dgx_n1' }]
 */
export const foldersIn = (dir: string): Entry[] => entriesOf(dir, true)

/** What is in a folder beside folders, broken links among it, as {@link foldersIn} gives folders. */
export const filesIn = (dir: string): Entry[] => entriesOf(dir, false)

function entriesOf(dir: string, folders: boolean): Entry[] {
  if (!isFolder(dir)) return []
  const names = orUnreadable(dir, () => readdirSync(dir)).sort(byCodePoint)
  return names
    .map(name => ({ name, path: `${dir}/${name}` }))
    .filter(({ path }) => isFolder(path) === folders)
}

/**
 * Nothing where the path leads to a file.
 *
 * @throws InputError `unreadable` where it is a broken link, a pipe or the like, which would be read without end
 */
export function requireFile(path: string): void {
  if (orUnreadable(path, () => statSync(path)).isFile()) return
  throw new InputError('unreadable', `${path} is no file`, { file: path })
}

/** Whether there is a folder at the path, or at the end of the links there. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
