import { type Chain, chain } from '../../caffe/chain.ts'
import { readCaffe } from '../../files/read/read-caffe.ts'
import type { RequestOf } from '../stage.ts'
import type { declaration } from './declaration.ts'

/**
 * {@link chain} of logs, as a stage.
 *
 * @throws InputError if a log cannot be read
 */
export async function work(request: RequestOf<typeof declaration>): Promise<Chain> {
  const { inputs, test, workers, globalBatch, datasetSize = null, listener } = request
  listener.start(test === undefined ? inputs : [...inputs, test])
  const read = async (file: string) => {
    const log = await readCaffe(file, { workers, globalBatch })
    listener.done(file)
    return log
  }
  const logs = []
  for (const file of inputs) logs.push(await read(file))
  return chain(logs, { datasetSize, test: test === undefined ? undefined : await read(test) })
}
