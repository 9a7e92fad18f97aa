import { type Dirent, readdirSync } from 'node:fs'
import { InputError } from '../../errors.ts'
import { byCodePoint } from '../../python/by-code-point.ts'

/**
 * What is in a folder, by code point of the names.
 *
 * @throws InputError `unreadable` where the folder cannot be listed
 * @example
 * listFolder('fixtures/maskrcnn').map(({ name }) => name) // => ['proposed', 'reference', 'submission']
 */
export function listFolder(dir: string): Dirent[] {
  try {
    return readdirSync(dir, { withFileTypes: true }).sort((a, b) => byCodePoint(a.name, b.name))
  } catch (cause) {
    throw new InputError('unreadable', `${dir} cannot be listed: ${(cause as Error).message}`, {
      file: dir,
      cause,
    })
  }
}
