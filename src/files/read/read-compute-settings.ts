import { InputError } from '../../errors.ts'
import { parseEvent } from '../../logs/mllog/event.ts'
import { ComputeSettings, type ComputeValues, computeKeys } from '../../runs/compute-settings.ts'
import { yieldToEvents } from '../yield-to-events.ts'
import { scanLog } from './scan-log.ts'

const words = Object.keys(computeKeys)

/**
 * Reads the compute settings of the logs of one submission. A file that cannot be read has none: it is a finding of the
 * commands that read it for its result.
 *
 * @example
 * await readComputeSettings(['fixtures/maskrcnn/proposed/bs120/result_0.txt']) // => {}
 */
export async function readComputeSettings(files: readonly string[]): Promise<ComputeValues> {
  const settings = new ComputeSettings()
  for (const file of files) {
    try {
      await scanLog(file, { words }, line => {
        const event = parseEvent(line)
        if (!('problem' in event)) settings.accept(event)
      })
    } catch (error) {
      if (!(error instanceof InputError)) throw error
    }
    await yieldToEvents()
  }
  return settings.values()
}
