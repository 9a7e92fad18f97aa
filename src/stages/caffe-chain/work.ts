import { chain } from '../../caffe/chain.ts'
import { type Listener, noListener } from '../../files/listener.ts'
import { type ReadCaffeOptions, readCaffe } from '../../files/read/read-caffe.ts'
import type { Outcome } from '../../report/outcome.ts'
import { hasFindings } from '../caffe-parse/view.ts'
import { caffeChainReport } from './view.ts'

/** {@link chain} with its report. */
export interface CaffeChainStage extends Pick<ReadCaffeOptions, 'workers' | 'globalBatch'> {
  /** Logs, in the order of training. */
  readonly paths: readonly string[]
  /** Log of `caffe test` with the last weights. */
  readonly test?: string | undefined
  /** Samples of one epoch; without it there are no epochs. */
  readonly datasetSize?: number | undefined
  readonly listener?: Listener
}

export async function caffeChainStage(request: CaffeChainStage): Promise<Outcome> {
  const { paths, test, workers, globalBatch, datasetSize = null, listener = noListener } = request
  listener.start(test === undefined ? paths : [...paths, test])
  const read = async (file: string) => {
    const log = await readCaffe(file, { workers, globalBatch })
    listener.done(file)
    return log
  }
  const logs = []
  for (const file of paths) logs.push(await read(file))
  const result = chain(logs, { datasetSize, test: test === undefined ? undefined : await read(test) })
  const report = caffeChainReport(result)
  return { report, hasFindings: hasFindings(report.findings) }
}
