/**
 * One writer at a time in a folder.
 *
 * @module
 */
import { randomBytes } from 'node:crypto'
import { constants, copyFileSync, linkSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { OutputError } from '../../errors.ts'
import { hasEnded, type Owner, thisProcess } from './owner.ts'
import { remove, removedAtEnd, temporaryPath } from './temporary.ts'

/** The content of a lock; the token makes it unique. */
interface Holder extends Owner {
  readonly since: string
  readonly token: string
}

const lockName = '.mlperf-rcp.lock'

/** Milliseconds until another writer is reported: a set is read and written in far less. */
const patience = 15_000

/**
 * Waits until no other process writes into a folder, and keeps others out until the returned function is called. The lock of
 * a process of this host that has ended is taken over.
 *
 * @param folder an existing folder
 * @param wait milliseconds
 * @throws OutputError `locked` with process, host and time; system errors if the lock cannot be written
 * @example
 * const unlock = await lock('out')
 * unlock()
 */
export async function lock(folder: string, wait = patience): Promise<() => void> {
  const path = join(folder, lockName)
  await acquire(path, Date.now() + wait)
  // Whoever holds one of these sees next that this lock is another one.
  for (const name of readdirSync(folder)) {
    if (name.startsWith(`${lockName}.`)) rmSync(join(folder, name), { force: true })
  }
  return () => remove(path)
}

async function acquire(path: string, until: number): Promise<void> {
  for (;;) {
    if (created(path)) return
    const holder = holderOf(path)
    if (holder === null) continue
    if (holder !== 'unknown' && hasEnded(holder)) await takeOver(path, holder, until)
    else if (Date.now() > until) throw locked(path, holder)
    else await sleep(10 + Math.random() * 20)
  }
}

/** Only one process at a time may remove the lock of a dead one, else a second one could remove the lock of the first. */
async function takeOver(path: string, { token }: Holder, until: number): Promise<void> {
  const turn = `${path}.${token}`
  await acquire(turn, until)
  const holder = holderOf(path)
  if (holder !== null && holder !== 'unknown' && holder.token === token) rmSync(path, { force: true })
  remove(turn)
}

/** Creates a lock with its content at once, if there is none. */
function created(path: string): boolean {
  const holder: Holder = {
    ...thisProcess(),
    since: new Date().toISOString(),
    token: randomBytes(8).toString('hex'),
  }
  const written = temporaryPath(dirname(path))
  try {
    writeFileSync(written, `${JSON.stringify(holder)}\n`)
    place(written, path)
    removedAtEnd(path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    remove(written)
  }
}

function place(written: string, path: string): void {
  try {
    linkSync(written, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error
    // Some file systems have no links.
    copyFileSync(written, path, constants.COPYFILE_EXCL)
  }
}

/** Null if the lock is gone. */
function holderOf(path: string): Holder | 'unknown' | null {
  try {
    const content = JSON.parse(readFileSync(path, 'utf8'))
    return isHolder(content) ? content : 'unknown'
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? null : 'unknown'
  }
}

const isHolder = (content: Partial<Holder> | null): content is Holder =>
  Number.isSafeInteger(content?.pid) &&
  [content?.host, content?.space, content?.began, content?.since].every(text => typeof text === 'string') &&
  /^[0-9a-f]{16}$/.test(String(content?.token))

function locked(path: string, holder: Holder | 'unknown'): OutputError {
  const who =
    holder === 'unknown'
      ? 'an unknown process'
      : `process ${holder.pid} on ${holder.host}, since ${holder.since},`
  return new OutputError('locked', `${who} writes into ${dirname(path)}`, {
    file: path,
    remedy: `Wait until it has ended. If it no longer runs, delete ${basename(path)}.`,
  })
}
