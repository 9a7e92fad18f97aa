/**
 * The folders of organizations in a round.
 *
 * @module
 */
import { existsSync } from 'node:fs'
import { InputError } from '../../errors.ts'
import { foldersIn, isFolder } from '../../files/disk/listing.ts'
import { withoutEnd } from '../../text/without-end.ts'

/** `prefix{A,B}` or `prefix{*}`, as the reference's summarizer accepts it if no shell has expanded it. */
function groupIn(path: string): [prefix: string, names: string] | [] {
  const at = path.lastIndexOf('{')
  return at >= 0 && path.endsWith('}') ? [path.slice(0, at), path.slice(at + 1, -1)] : []
}

/**
 * The organizations that the paths name: a folder with `results`; for a round, the folders in it that have `systems` and
 * `results`; `prefix{A,B}` for several, `prefix{*}` for all of a folder.
 *
 * @throws InputError `path-not-found`, `not-a-folder`, `no-package`
 * @example
 * findOrganizations(['rounds/v4.1']) // => ['rounds/v4.1/Dell', 'rounds/v4.1/NVIDIA']
 */
export function findOrganizations(paths: readonly string[]): string[] {
  const found = paths.flatMap(path => organizationsAt(path.replaceAll('\\', '/')))
  return [...new Set(found)]
}

function organizationsAt(path: string): string[] {
  const [prefix, names] = existsSync(path) ? [] : groupIn(path)
  if (prefix !== undefined && names === '*') return organizationsIn(prefix)
  if (prefix !== undefined && names !== undefined)
    return names.split(',').flatMap(name => organizationsAt(prefix + name))
  const dir = withoutEnd(path, '/', 1)
  if (!existsSync(dir)) throw new InputError('path-not-found', `${dir} does not exist`, { file: dir })
  if (!isFolder(dir)) {
    throw new InputError('not-a-folder', `${dir} is a file; the folder of an organization is needed`, {
      file: dir,
    })
  }
  return isFolder(`${dir}/results`) ? [dir] : organizationsIn(dir)
}

function organizationsIn(path: string): string[] {
  const dir = withoutEnd(path, '/', 1)
  const folders = foldersIn(dir).map(entry => entry.path)
  const found = folders.filter(folder => isFolder(`${folder}/systems`) && isFolder(`${folder}/results`))
  if (found.length > 0) return found
  throw new InputError('no-package', `${dir} has no results`, {
    file: dir,
    remedy: 'Give the folder of an organization, with systems/ and results/, or of a round of such folders.',
  })
}
