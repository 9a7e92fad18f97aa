import { readChunks } from '../../logs/source.ts'

/**
 * The first bytes of a file, enough to detect its kind.
 *
 * @throws InputError as {@link readChunks} does
 * @example
 * await firstBytes('runs.csv') // => <Buffer 62 73 2c …>
 */
export async function firstBytes(path: string): Promise<Buffer> {
  for await (const chunk of readChunks(path)) return chunk
  return Buffer.alloc(0)
}
