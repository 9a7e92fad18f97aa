/**
 * Writes the output of a command to a file (atomically) or to standard output.
 *
 * @module
 */
import type { Writable } from 'node:stream'
import { type Content, chunksOf } from './write/content.ts'
import { Drafts } from './write/drafts.ts'
import { unwritable } from './write/unwritable.ts'

/**
 * Writes the output of a command: a file as {@link Drafts} does, whole or not at all.
 *
 * @param path - the file; undefined or `-` is standard output, where a closed reader is not an error
 * @throws OutputError `unwritable` with the path and a remedy
 * @example
 * await writeWhole('out/report.json', '{}\n')
 */
export async function writeWhole(
  path: string | undefined,
  content: Content,
  stdout: Writable = process.stdout,
): Promise<void> {
  if (path === undefined || path === '-') {
    for (const chunk of chunksOf(content)) await writeStream(stdout, chunk)
    return
  }
  const drafts = new Drafts()
  try {
    await drafts.write(path, content)
    await drafts.commit()
  } finally {
    drafts.discard()
  }
}

function writeStream(stream: Writable, content: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) =>
      error.code === 'EPIPE' ? resolve() : reject(unwritable('standard output', error))
    stream.once('error', fail)
    stream.write(content, error => {
      // After a failed write the event follows and requires a listener.
      if (error) return fail(error)
      stream.off('error', fail)
      resolve()
    })
  })
}
