import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { InputError } from '../errors.ts'

/**
 * SHA-256 of a file's bytes as they are on disk, as `sha256sum` prints it.
 *
 * @throws InputError `unreadable`
 * @example
 * await hashFile('/dev/null') // => 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
 */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash)
  } catch (cause) {
    throw new InputError('unreadable', `${file} cannot be read: ${(cause as Error).message}`, { file, cause })
  }
  return hash.digest('hex')
}
