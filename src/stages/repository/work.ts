/**
 * The check for files that a repository of results refuses.
 *
 * @module
 */
import { lstatSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { InputError } from '../../errors.ts'
import { listFolder } from '../../files/disk/list-folder.ts'
import { statsOf } from '../../files/disk/stats-of.ts'
import type { SubmissionFinding } from '../../submission/finding.ts'
import { checkRepository as checkEntries, type RepositoryEntry } from '../../submission/repository.ts'
import { withoutEnd } from '../../text/without-end.ts'
import { requestOf } from '../request-of.ts'
import type { RequestOf } from '../stage.ts'
import { declaration } from './declaration.ts'

/**
 * Checks every file and folder at and below a folder. Links to folders are not followed.
 *
 * @throws InputError `path-not-found`, `not-a-folder`, `unreadable`
 * @example
 * checkRepository('v4.1/Dell') // => [{ path: 'v4.1/Dell/results/a b', code: 'bad-file-name', … }]
 */
export const checkRepository = (path: string): SubmissionFinding[] =>
  work(requestOf(declaration, { input: path }, {}))

/** {@link checkRepository}, as a stage. */
export function work({ input }: RequestOf<typeof declaration>): SubmissionFinding[] {
  const dir = withoutEnd(input.replaceAll('\\', '/'), '/', 1)
  const stats = statsOf(dir)
  if (stats === undefined) throw new InputError('path-not-found', `${dir} does not exist`, { file: dir })
  if (!stats.isDirectory()) throw new InputError('not-a-folder', `${dir} is a file`, { file: dir })
  return checkEntries([
    { path: dir, name: basename(resolve(dir)), kind: 'folder', size: 0 },
    ...entriesBelow(dir),
  ])
}

function entriesBelow(dir: string): RepositoryEntry[] {
  return listFolder(dir).flatMap(entry => {
    const path = `${dir}/${entry.name}`
    const { name } = entry
    if (entry.isDirectory()) return [{ path, name, kind: 'folder', size: 0 }, ...entriesBelow(path)]
    if (!entry.isSymbolicLink()) return [{ path, name, kind: 'file', size: lstatSync(path).size }]
    const target = statsOf(path)
    if (target?.isDirectory()) return []
    return [{ path, name, kind: target === undefined ? 'broken-link' : 'link', size: 0 }]
  })
}
