import { InputError } from '../../errors.ts'

/**
 * The result of reading a file or a folder, or why the system does not let it be read.
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
