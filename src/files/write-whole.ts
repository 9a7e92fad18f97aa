/**
 * Writes the output of a command to a file (atomically) or to standard output.
 *
 * @module
 */
import { chmod, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Writable } from 'node:stream'
import { OutputError } from '../errors.ts'
import { makeFolder } from './disk/make-folder.ts'

const remedies: Readonly<Record<string, string>> = {
  EACCES: 'check the permissions of the file and its folder, or name another file',
  EPERM: 'check the permissions of the file and its folder, or name another file',
  EROFS: 'the file system is read-only: name a file on another one',
  ENOSPC: 'the disk is full: free some space, or name a file on another one',
  EDQUOT: 'the disk quota is used up: free some space, or name a file on another disk',
  EISDIR: 'it is a folder: name a file in it',
  ENOTDIR: 'a part of the path is a file: name a path whose folders are folders',
  EEXIST: 'a part of the path is a file: name a path whose folders are folders',
  ENAMETOOLONG: 'choose a shorter name',
}

function unwritable(file: string, cause: unknown): OutputError {
  const code = (cause as NodeJS.ErrnoException).code ?? ''
  const remedy = remedies[code] ?? 'name another file'
  const reason = code === '' ? '' : ` (${code})`
  return new OutputError('unwritable', `cannot write ${file}${reason}`, { file, remedy, cause })
}

/** The output of a command; possibly long output comes in pieces. */
export type Content = string | Uint8Array | Iterable<string>

/** Number of characters per write. */
const CHUNK = 1 << 18

/**
 * Writes the output of a command.
 *
 * A file is written atomically: the content goes to a temporary file in the same folder, which is then renamed.
 * Missing folders are created. A link stays a link, an existing file keeps its permissions, and anything that is
 * not a regular file (`/dev/null`, a pipe) is written to directly.
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
  try {
    if (path === undefined || path === '-')
      for (const chunk of chunksOf(content)) await writeStream(stdout, chunk)
    else await writeFile(path, content)
  } catch (error) {
    // An error without a system code comes from the code that makes the content.
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
    throw unwritable(path === undefined || path === '-' ? 'standard output' : path, error)
  }
}

/** Joins pieces to chunks of a useful size. */
function* chunksOf(content: Content): Generator<string | Uint8Array> {
  if (typeof content === 'string' || content instanceof Uint8Array) return yield content
  let chunk = ''
  for (const piece of content) {
    chunk += piece
    if (chunk.length < CHUNK) continue
    yield chunk
    chunk = ''
  }
  if (chunk !== '') yield chunk
}

function writeStream(stream: Writable, content: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => (error.code === 'EPIPE' ? resolve() : reject(error))
    stream.once('error', fail)
    stream.write(content, error => {
      // After a failed write the event follows and requires a listener.
      if (error) return fail(error)
      stream.off('error', fail)
      resolve()
    })
  })
}

async function writeFile(path: string, content: Content): Promise<void> {
  const existing = await stat(path).catch(() => null)
  if (existing?.isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' })
  if (existing && !existing.isFile()) return await fill(path, 'w', content)

  const target = existing ? await realpath(path) : path
  const folder = dirname(target)
  await makeFolder(folder)
  const temporary = join(folder, `.mlperf-rcp-${Math.random().toString(36).slice(2)}.tmp`)
  try {
    await fill(temporary, 'wx', content)
    if (existing) await chmod(temporary, existing.mode)
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

async function fill(path: string, flags: 'w' | 'wx', content: Content): Promise<void> {
  const file = await open(path, flags)
  try {
    for (const chunk of chunksOf(content)) await file.writeFile(chunk)
    if (flags === 'wx') await file.sync()
  } finally {
    await file.close()
  }
}
