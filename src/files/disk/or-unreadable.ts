import { InputError } from '../../errors.ts'
import { unreadable } from '../../logs/open-file.ts'

/**
 * Runs a read of a file or folder; turns a system error into an InputError.
 *
 * @throws InputError `unreadable`
 * @example
 * orUnreadable('fixtures', () => 1.5) // => 1.5
 */
export function orUnreadable<Result>(path: string, read: () => Result): Result {
  try {
    return read()
  } catch (cause) {
    throw cause instanceof InputError ? cause : unreadable(path, cause)
  }
}
