import { type Stats, statSync } from 'node:fs'

/** What the system says of a path that leads nowhere: links in a circle and names below files among them. */
const nowhere = ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG']

/**
 * What a path leads to, links followed; undefined where it leads nowhere.
 *
 * @throws what the system says of anything else, such as a folder that may not be looked into
 * @example
 * statsOf('results')?.isDirectory() // => true
 */
export function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch (error) {
    if (nowhere.includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}
