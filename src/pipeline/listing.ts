/**
 * What lies directly in a folder.
 *
 * @module
 */
import { readdirSync, statSync } from 'node:fs'

/** An entry, with its path as reached from the argument. */
export interface Entry {
  readonly name: string
  readonly path: string
}

/**
 * The folders in a folder, links to folders among them, by code point of their names; none where there is no such folder.
 *
 * @example
 * foldersIn('results') // => [{ name: 'dgx_n1', path: 'results/dgx_n1' }]
 */
export const foldersIn = (dir: string): Entry[] => entriesOf(dir, true)

/** The files in a folder, as {@link foldersIn} gives folders. */
export const filesIn = (dir: string): Entry[] => entriesOf(dir, false)

function entriesOf(dir: string, folders: boolean): Entry[] {
  if (!isFolder(dir)) return []
  const names = readdirSync(dir).sort((a, b) => (a < b ? -1 : 1))
  return names
    .map(name => ({ name, path: `${dir}/${name}` }))
    .filter(({ path }) => isFolder(path) === folders)
}

/** Whether there is a folder at the path. */
export const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
