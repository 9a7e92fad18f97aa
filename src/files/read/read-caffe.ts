import { UsageError } from '../../errors.ts'
import type { CaffeLog } from '../../logs/caffe/caffe-log.ts'
import { type CaffeLogOptions, readCaffeLog } from '../../logs/caffe/read-caffe-log.ts'
import { openSource } from '../../logs/source.ts'

/** What a user knows better than a Caffe log, and what is wanted of it. */
export interface ReadCaffeOptions extends Pick<CaffeLogOptions, 'workers' | 'year' | 'train'> {
  /** Global batch size. */
  readonly globalBatch?: number | undefined
  /** Whose lines count where a log has several ranks; `root` where absent. */
  readonly rank?: 'root' | number | undefined
}

/** Names of Caffe logs, for folders that are searched for them. */
export const caffePattern = '*.log{,.gz}'

/**
 * Reads a Caffe log. What is wrong in it is in its problems.
 *
 * @throws InputError where the file cannot be opened or read, UsageError `unknown-rank` for a rank that the log does not have
 * @example
 * (await readCaffe('train.log', { workers: 8 })).globalBatchSize // => 256
 */
export async function readCaffe(file: string, options: ReadCaffeOptions = {}): Promise<CaffeLog> {
  const { globalBatch, rank: chosen, ...others } = options
  const rank = chosen === 'root' ? undefined : chosen
  const log = await readCaffeLog(file, await openSource(file), {
    ...others,
    globalBatchSize: globalBatch,
    rank,
  })
  if (rank !== undefined && log.ranks.length > 0 && !log.ranks.includes(rank))
    throw new UsageError('unknown-rank', `${file} has no lines of rank ${rank}`, {
      file,
      remedy: `Its ranks are ${log.ranks.join(', ')}.`,
    })
  return log
}
