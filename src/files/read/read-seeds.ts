import type { BadSeed, LoggedSeed } from '../../submission/seeds.ts'
import { readSeed } from '../../submission/seeds.ts'
import { scanLog } from './scan-log.ts'

/**
 * The seeds of one log, in log order.
 *
 * @throws InputError if the file cannot be opened or read
 * @example
 * await readSeeds('result_0.txt') // => [{ line: 9, seed: 7n, place: 'train.py:12' }]
 */
export async function readSeeds(file: string): Promise<(LoggedSeed | BadSeed)[]> {
  const seeds: (LoggedSeed | BadSeed)[] = []
  await scanLog(file, 'every tagged line', line => {
    const seed = readSeed(line)
    if (seed !== null) seeds.push(seed)
  })
  return seeds
}
