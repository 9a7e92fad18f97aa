import { closeSync, readFileSync } from 'node:fs'
import { InputError } from '../errors.ts'
import { openFile, unreadable } from './open-file.ts'

/** Files that are read at once hold a set, rules, a description or a solver: the largest published one has 0.2 MB. */
export const largestWhole = 64 * 1024 * 1024

/**
 * The bytes of a small file.
 *
 * @throws InputError as {@link openFile}, and `file-too-large` above {@link largestWhole} bytes
 * @example
 * readWhole('package.json').toString().startsWith('{') // => true
 */
export function readWhole(path: string): Buffer {
  const { descriptor, size } = openFile(path)
  try {
    if (size > largestWhole) throw tooLarge(path)
    return readFileSync(descriptor)
  } catch (cause) {
    throw cause instanceof InputError ? cause : unreadable(path, cause)
  } finally {
    closeSync(descriptor)
  }
}

/** @example tooLarge('rcps_bert.json').code // => 'file-too-large' */
export const tooLarge = (path: string): InputError =>
  new InputError('file-too-large', `${path} has more than ${largestWhole / 1024 / 1024} MiB`, {
    file: path,
    remedy: 'Check that this is the right file.',
  })
