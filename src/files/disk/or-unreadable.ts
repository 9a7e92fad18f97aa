import { InputError } from '../../errors.ts'

/**
 * Runs a read of a file or folder; turns a system error into an InputError.
 *
 * @throws InputError `unreadable`
 * @example
 * orUnreadable('scaling.json', () => readFileSync('scaling.json', 'utf8')) // => '{"scaling_factor": 1.5}'
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
