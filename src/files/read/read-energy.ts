/**
 * The energy of a run, from the folder `power` beside its log.
 *
 * @module
 */
import { basename, dirname } from 'node:path'
import { InputError } from '../../errors.ts'
import { type MlLogEvent, parseEvent } from '../../logs/mllog/event.ts'
import { nodeEnergy, switchEnergy } from '../../submission/energy.ts'
import { filesIn, foldersIn, requireFile } from '../listing.ts'
import { scanLog } from './scan-log.ts'

/** Whether energy was measured for the logs of a folder. */
export const hasPower = (dir: string): boolean => foldersIn(dir).some(({ name }) => name === 'power')

/** The energy of one run. */
export interface RunEnergy {
  readonly joules: number
  /** Logs of nodes whose measurement has no end, so that the last reading was taken for it. */
  readonly unended: readonly string[]
}

/**
 * The energy of a run: that of all its nodes, then of all its switches, by the names of their logs in
 * `power/<name of the result log>/`.
 *
 * @throws InputError `bad-power-log` where no node was measured or a log cannot be used
 * @example
 * await readEnergy('maskrcnn/result_0.txt', 60_000) // => { joules: 360000, unended: [] }
 */
export async function readEnergy(resultFile: string, timeToTrainMs: number): Promise<RunEnergy> {
  const folder = `${dirname(resultFile)}/power/${basename(resultFile).split('.')[0]}`
  const logs = filesIn(folder)
  const nodes = logs.filter(({ name }) => /^node_.*\.txt$/s.test(name))
  const switches = logs.filter(({ name }) => /^sw_.*\.txt$/s.test(name))
  if (nodes.length === 0) {
    throw new InputError('bad-power-log', `${folder} has no node_*.txt`, { file: folder })
  }
  let joules = 0
  const unended: string[] = []
  for (const { path } of nodes) {
    const events = await readEvents(path)
    joules += inFile(path, () => nodeEnergy(events, timeToTrainMs))
    if (!events.some(({ key }) => key === 'power_measurement_stop')) unended.push(path)
  }
  for (const { path } of switches) {
    const events = await readEvents(path)
    joules += inFile(path, () => switchEnergy(events, timeToTrainMs))
  }
  return { joules, unended }
}

async function readEvents(file: string): Promise<MlLogEvent[]> {
  requireFile(file)
  const events: MlLogEvent[] = []
  await scanLog(file, 'every tagged line', line => {
    const event = parseEvent(line)
    // As upstream does, lines that cannot be read are passed over.
    if (!('problem' in event)) events.push(event)
  })
  return events
}

/** The energy; what is wrong with it is in the file. */
function inFile(file: string, measure: () => number): number {
  try {
    return measure()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new InputError(error.code, error.message, { file, line: error.place.line })
  }
}
