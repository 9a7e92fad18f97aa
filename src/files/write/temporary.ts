/**
 * Temporary files and folders: their names, and who removes them.
 *
 * @module
 */
import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { hasEnded, thisProcess } from './owner.ts'

const scheme = /^\.mlperf-rcp-([0-9a-f]{8})-(\d{1,10})-(\d*)-[0-9a-f]{12}\.tmp$/

/** Host and space of processes, short enough for a name. */
const placeKey = (host: string, space: string): string =>
  createHash('sha256').update(`${host}\n${space}`).digest('hex').slice(0, 8)

const mine = new Set<string>()
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * A path in a folder for something temporary, which is removed when the process ends, also by a signal. The name says which
 * process it belongs to.
 A name is like
 * `.mlperf-rcp-1f0c2a9b-4711-88213-0123456789ab.tmp`: place, number and begin of the process, and a random part.
 */
export function temporaryPath(folder: string): string {
  const { pid, host, space, began } = thisProcess()
  const name = `.mlperf-rcp-${placeKey(host, space)}-${pid}-${began}-${randomBytes(6).toString('hex')}.tmp`
  return removedAtEnd(join(folder, name))
}

/**
 * Has a path removed when the process ends before {@link forget} or {@link remove}.
 *
 * @returns the path
 */
export function removedAtEnd(path: string): string {
  if (mine.size === 0) {
    process.on('exit', removeAll)
    for (const signal of signals) process.on(signal, endBySignal)
  }
  mine.add(path)
  return path
}

/** Leaves a path that now has its final name. */
export function forget(path: string): void {
  if (!mine.delete(path) || mine.size > 0) return
  process.off('exit', removeAll)
  for (const signal of signals) process.off(signal, endBySignal)
}

/** Removes something temporary now. */
export function remove(path: string): void {
  rmSync(path, { force: true, recursive: true, maxRetries: 3 })
  forget(path)
}

/**
 * Removes what dead processes of this host have left in a folder: only names of {@link temporaryPath}.
 */
export function removeLeftovers(folder: string): void {
  const { host, space } = thisProcess()
  for (const name of namesIn(folder)) {
    const [, key, pid, began] = scheme.exec(name) ?? []
    if (key !== placeKey(host, space) || !hasEnded({ pid: Number(pid), host, space, began: began! })) continue
    try {
      rmSync(join(folder, name), { force: true, recursive: true })
    } catch {
      // A folder of somebody else: what is left there hinders nobody.
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function removeAll(): void {
  for (const path of mine) {
    try {
      remove(path)
    } catch {
      // The others are removed even so.
    }
  }
}

/** A listener keeps a signal from ending the process; another listener decides instead of this one. */
function endBySignal(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return
  removeAll()
  for (const each of signals) process.off(each, endBySignal)
  process.kill(process.pid, signal)
}
