import { UsageError } from '../../errors.ts'
import type { CaffeLog } from '../../logs/caffe/caffe-log.ts'
import { type CaffeLogOptions, readCaffeLog } from '../../logs/caffe/read-caffe-log.ts'
import { openSource } from '../../logs/source.ts'

/** Values that override a Caffe log, and what to read from it. */
export interface ReadCaffeOptions extends Pick<CaffeLogOptions, 'workers' | 'year' | 'train'> {
  /** Global batch size. */
  readonly globalBatch?: number | undefined
  /** The rank whose lines count in a log with several ranks; default: `root`. */
  readonly rank?: 'root' | number | undefined
}

/** File name pattern of Caffe logs in folders. */
export const caffePattern = '*.log{,.gz}'

/**
 * Reads a Caffe log. Its errors are recorded as problems.
 *
 * @throws InputError if the file cannot be opened or read, UsageError `unknown-rank` for a rank that the log does not have
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
