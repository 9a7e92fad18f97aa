import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { InputError, UsageError } from '../../errors.ts'

/**
 * SHA-256 of a file's bytes on disk, as `sha256sum` prints it.
 *
 * @throws InputError `unreadable`; UsageError `no-file-to-hash` for standard input, which can only be read once
 * @example
 * await hashFile('/dev/null') // => 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
 */
export async function hashFile(file: string): Promise<string> {
  if (file === '-') {
    throw new UsageError('no-file-to-hash', 'standard input is not a file, so it has no SHA-256', {
      remedy: 'Omit --hash, or name the log by its path.',
    })
  }
  const { createHash } = await import('node:crypto')
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash)
  } catch (cause) {
    throw new InputError('unreadable', `${file} cannot be read: ${(cause as Error).message}`, { file, cause })
  }
  return hash.digest('hex')
}
