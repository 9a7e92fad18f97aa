import { InputError, KnownError } from '../errors.ts'

/**
 * An error that is not the program's fault as one that a user can act upon: what the operating system refuses, and text that
 * is longer than a string may be.
 *
 * @returns null for a fault of the program
 * @example
 * systemError(new TypeError('x is not a function')) // => null
 */
export function systemError(error: unknown): KnownError | null {
  if (error instanceof KnownError) return error
  const { code, syscall, path, message } = error as NodeJS.ErrnoException
  if (code === 'ERR_STRING_TOO_LONG')
    return new InputError('file-too-large', 'the text is longer than the program can hold', { cause: error })
  if (typeof code !== 'string' || typeof syscall !== 'string') return null
  return new InputError('unreadable', `the system refuses ${path ?? syscall}: ${message}`, {
    file: path,
    cause: error,
  })
}
