/**
 * Detects changes of logs.
 *
 * @module
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { InputError } from '../errors.ts'
import { discoverFiles } from './discover.ts'
import { statsOf } from './disk/stats-of.ts'

/**
 * The state of the logs below paths: names, sizes and modification times. Paths that do not exist or have no logs are a
 * state too.
 *
 * @param glob names of logs, instead of `result_*.txt`
 * @example
 * logState(['results']) // => 'results/a/result_0.txt 5120 1700000000000\n…'
 */
export function logState(paths: readonly string[], glob?: string): string {
  return paths
    .flatMap(path => filesBelow(path, glob))
    .map(describe)
    .join('\n')
}

function filesBelow(path: string, glob: string | undefined): readonly string[] {
  try {
    return discoverFiles([path], glob)
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
 * Waits until the state differs from the previous one and stays unchanged between two looks, so logs are complete when it
 * returns. It polls, because many network file systems do not report changes made elsewhere.
 *
 * @param milliseconds between two looks
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
