/**
 * Finds logs under the user's paths.
 *
 * @module
 */
import { realpathSync, type Stats } from 'node:fs'
import { createRequire } from 'node:module'
import { InputError } from '../errors.ts'
import { byCodePoint } from '../python/by-code-point.ts'
import { withoutEnd } from '../text/without-end.ts'
import { listFolder } from './disk/list-folder.ts'
import { orUnreadable } from './disk/or-unreadable.ts'
import { statsOf } from './disk/stats-of.ts'

/** A folder with logs directly in it. */
export interface LogFolder {
  /** Relative to the argument, with `/`. */
  readonly dir: string
  /** Paths of its logs, by name in code point order. */
  readonly files: readonly string[]
}

/** The reference checker's pattern for result logs. */
export const resultPattern = 'result_*.txt'

/**
 * Every folder with logs at or below the paths, sorted by path. Follows links to folders, each folder once.
 *
 * @param pattern glob for file names, or, if it contains a `/`, for paths below the argument
 * @throws InputError `path-not-found` for a path that does not exist, `no-logs` for a path without logs
 * @example
 * discoverFolders(['v1.1/Azure']) // => [{ dir: 'v1.1/Azure/results/n34/maskrcnn', files: ['…/result_0.txt', …] }]
 */
export function discoverFolders(paths: readonly string[], pattern = resultPattern): LogFolder[] {
  const folders = paths.flatMap(path => {
    if (!statOf(path).isDirectory()) {
      throw new InputError('not-a-folder', `${path} is a file, but a folder with logs is required`, {
        file: path,
      })
    }
    const found = walk(path, pattern)
    if (found.length === 0) throw noLogs(path, pattern)
    return found
  })
  const unique = new Map(folders.map(folder => [folder.dir, folder]))
  return [...unique.values()].sort((a, b) => byCodePoint(a.dir, b.dir))
}

/**
 * Every log at or below the paths; a path to a file is accepted with any name. `-` is standard input.
 *
 * @throws as {@link discoverFolders}
 * @example
 * discoverFiles(['train.log', 'results']) // => ['train.log', 'results/maskrcnn/result_0.txt', …]
 */
export function discoverFiles(paths: readonly string[], pattern = resultPattern): string[] {
  const files = paths.flatMap(path => {
    if (path === '-' || !statOf(path).isDirectory()) return [path]
    const found = walk(path, pattern).flatMap(folder => folder.files)
    if (found.length === 0) throw noLogs(path, pattern)
    return found
  })
  return [...new Set(files)]
}

/** Loads the glob library only for a custom pattern: nearly every command uses the default one. */
function matcher(pattern: string): (name: string) => boolean {
  if (pattern === resultPattern) return name => /^result_.*\.txt$/s.test(name)
  const picomatch: typeof import('picomatch') = createRequire(import.meta.url)('picomatch')
  return picomatch(pattern, { dot: true })
}

function walk(root: string, pattern: string): LogFolder[] {
  const matches = matcher(pattern)
  const wholePath = pattern.includes('/')
  const base = withoutEnd(root.replaceAll('\\', '/'), '/', 1)
  const seen = new Set<string>()
  const found: LogFolder[] = []
  const visit = (dir: string, below: string) => {
    const real = orUnreadable(dir, () => realpathSync(dir))
    if (seen.has(real)) return
    seen.add(real)
    const files: string[] = []
    for (const entry of listFolder(dir)) {
      const path = dir.endsWith('/') ? `${dir}${entry.name}` : `${dir}/${entry.name}`
      const relative = below === '' ? entry.name : `${below}/${entry.name}`
      const kind = entry.isSymbolicLink() ? statsOf(path) : entry
      if (kind?.isDirectory()) visit(path, relative)
      else if (kind?.isFile() && matches(wholePath ? relative : entry.name)) files.push(path)
    }
    if (files.length > 0) found.push({ dir, files })
  }
  visit(base, '')
  return found.sort((a, b) => byCodePoint(a.dir, b.dir))
}

function statOf(path: string): Stats {
  const stats = statsOf(path)
  if (stats !== undefined) return stats
  throw new InputError('path-not-found', `${path} does not exist`, { file: path })
}

function noLogs(path: string, pattern: string): InputError {
  return new InputError('no-logs', `no ${pattern} at or below ${path}`, {
    file: path,
    remedy: 'Name a folder with result logs, or set another pattern with --glob.',
  })
}
