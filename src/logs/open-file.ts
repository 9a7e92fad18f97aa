import { closeSync, constants, fstatSync, openSync } from 'node:fs'
import { InputError } from '../errors.ts'

/**
 * Opens a file for reading. Pipes and devices are refused: they may have no end, and a pipe may never begin.
 *
 * @returns the descriptor, which the caller closes, and the size in bytes
 * @throws InputError `path-not-found` if the path does not exist, `unreadable` if it is not a file or cannot be opened
 * @example
 * openFile('package.json').size > 0 // => true
 */
export function openFile(path: string): { descriptor: number; size: number } {
  const descriptor = open(path)
  const stats = fstatSync(descriptor)
  if (stats.isFile()) return { descriptor, size: stats.size }
  closeSync(descriptor)
  if (stats.isDirectory())
    throw new InputError('unreadable', `${path} is a folder, not a file`, { file: path })
  throw new InputError('unreadable', `${path} is a pipe or a device, not a file`, {
    file: path,
    remedy: 'Give a file. Logs can also come from standard input: name them - and pipe them in.',
  })
}

function open(path: string): number {
  try {
    // Without this flag, opening a pipe waits for its writer.
    return openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  } catch (cause) {
    throw unreadable(path, cause)
  }
}

const missing = ['ENOENT', 'ENOTDIR']

/**
 * The error of a path that the system does not open or read.
 *
 * @param cause - what the system threw
 * @example
 * unreadable('a.json', Object.assign(new Error('no entry'), { code: 'ENOENT' })).code // => 'path-not-found'
 */
export function unreadable(path: string, cause: unknown): InputError {
  const { code = '', message } = cause as NodeJS.ErrnoException
  if (missing.includes(code))
    return new InputError('path-not-found', `${path} does not exist`, { file: path, cause })
  if (code === 'EISDIR')
    return new InputError('unreadable', `${path} is a folder, not a file`, { file: path, cause })
  return new InputError('unreadable', `${path} cannot be read: ${message}`, { file: path, cause })
}
