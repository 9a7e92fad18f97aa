/**
 * Which process something belongs to.
 *
 * @module
 */
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** A process, so exactly that another one with the same number is not taken for it. */
export interface Owner {
  readonly pid: number
  readonly host: string
  /** The space of process numbers, where the system says it: containers of one host have their own. */
  readonly space: string
  /** When it began, in the system's ticks, where the system says it: numbers are used again. */
  readonly began: string
}

/**
 * This process.
 *
 * @example
 * thisProcess().pid === process.pid // => true
 */
export const thisProcess = (): Owner => ({ pid: process.pid, ...place(), began: beganAt(process.pid) })

/**
 * Whether a process has ended. Of a process elsewhere nobody here can know; it counts as running.
 *
 * @example
 * hasEnded(thisProcess()) // => false
 */
export function hasEnded({ pid, host, space, began }: Owner): boolean {
  const here = place()
  if (host !== here.host || space !== here.space) return false
  return !exists(pid) || (began !== '' && beganAt(pid) !== began)
}

const place = () => ({ host: hostname(), space: processSpace() })

function processSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return ''
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The 22nd field of `/proc/PID/stat`; the second one, the name, may hold blanks and brackets. */
function beganAt(pid: number): string {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
