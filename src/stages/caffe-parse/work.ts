import { type ParsedLog, parsedLog } from '../../caffe/parse.ts'
import { discoverFiles } from '../../files/discover.ts'
import { caffePattern, readCaffe } from '../../files/read/read-caffe.ts'
import { yieldToEvents } from '../../files/yield-to-events.ts'
import type { RequestOf } from '../stage.ts'
import type { declaration } from './declaration.ts'

/**
 * {@link parsedLog} of each log, as a stage.
 *
 * @throws InputError if a log cannot be read, UsageError for a rank that it does not have
 */
export async function work(request: RequestOf<typeof declaration>): Promise<ParsedLog[]> {
  const { inputs, workers, globalBatch, rank, year, datasetSize = null, train, listener } = request
  const files = discoverFiles(inputs, request.glob ?? caffePattern)
  listener.start(files)
  const logs: ParsedLog[] = []
  for (const file of files) {
    const log = await readCaffe(file, { workers, globalBatch, rank, year, train })
    logs.push(parsedLog(log, { datasetSize, train }))
    listener.done(file)
    await yieldToEvents()
  }
  return logs
}
