/**
 * Noticing that logs change.
 *
 * @module
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { InputError } from '../errors.ts'
import { discoverFiles } from './discover.ts'
import { statsOf } from './read/stats-of.ts'

/**
 * What tells one state of the logs below paths from another: their names, sizes and times of change. Paths that do not exist, or
 * hold no log, are a state too.
 *
 * @example
 * logState(['results']) // => 'results/a/result_0.txt 5120 1700000000000\n…'
 */
export function logState(paths: readonly string[]): string {
  return paths.flatMap(filesBelow).map(describe).join('\n')
}

function filesBelow(path: string): readonly string[] {
  try {
    return discoverFiles([path])
  } catch (error) {
    if (error instanceof InputError) return []
    throw error
  }
}

function describe(file: string): string {
  const stats = statsOf(file)
  return stats === undefined ? file : `${file} ${stats.size} ${stats.mtimeMs}`
}

/**
 * Waits until a state is another one than before and has stayed so from one look to the next: a log that is being written is
 * waited for. Looks again and again, as many network file systems do not tell of changes made elsewhere.
 *
 * @param milliseconds from one look to the next
 * @example
 * await untilChanged(logState(paths), () => logState(paths), 500)
 */
export async function untilChanged(before: string, look: () => string, milliseconds: number): Promise<void> {
  let last = before
  for (;;) {
    await sleep(milliseconds)
    const now = look()
    if (now !== before && now === last) return
    last = now
  }
}
