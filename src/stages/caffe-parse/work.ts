import { parsedLog } from '../../caffe/parse.ts'
import { discoverFiles } from '../../files/discover.ts'
import { type Listener, noListener } from '../../files/listener.ts'
import { caffePattern, type ReadCaffeOptions, readCaffe } from '../../files/read/read-caffe.ts'
import { yieldToEvents } from '../../files/yield-to-events.ts'
import type { Outcome } from '../../report/outcome.ts'
import { caffeParseReport, hasFindings } from './view.ts'

/** {@link parsedLog} of each log with its report. */
export interface CaffeParseStage extends ReadCaffeOptions {
  /** Logs, or folders with them. */
  readonly paths: readonly string[]
  /** Glob for the names of logs in folders; where absent {@link caffePattern}. */
  readonly glob?: string | undefined
  /** Samples of one epoch; without it there are no epochs. */
  readonly datasetSize?: number | undefined
  readonly listener?: Listener
}

export async function caffeParseStage(request: CaffeParseStage): Promise<Outcome> {
  const { paths, workers, globalBatch, rank, year, datasetSize = null, train = false } = request
  const { glob = caffePattern, listener = noListener } = request
  const files = discoverFiles(paths, glob)
  listener.start(files)
  const logs = []
  for (const file of files) {
    const log = await readCaffe(file, { workers, globalBatch, rank, year, train })
    logs.push(parsedLog(log, { datasetSize, train }))
    listener.done(file)
    await yieldToEvents()
  }
  const report = caffeParseReport(logs)
  return { report, hasFindings: hasFindings(report.findings) }
}
