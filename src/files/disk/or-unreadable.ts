import { InputError } from '../../errors.ts'

/**
 * Runs a read of a file or folder that is listed; turns a system error, also that of a broken link, into an InputError.
 *
 * @throws InputError `unreadable`
 * @example
 * orUnreadable('fixtures', () => 1.5) // => 1.5
 */
export function orUnreadable<Result>(path: string, read: () => Result): Result {
  try {
    return read()
  } catch (cause) {
    throw new InputError('unreadable', `${path} cannot be read: ${(cause as Error).message}`, {
      file: path,
      cause,
    })
  }
}
