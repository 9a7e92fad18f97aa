/**
 * The energy of a run, from the folder `power` next to its log.
 *
 * @module
 */
import { basename, dirname } from 'node:path'
import { InputError } from '../../errors.ts'
import { type MlLogEvent, parseEvent } from '../../logs/mllog/event.ts'
import { nodeEnergy, switchEnergy } from '../../submission/energy.ts'
import { filesIn, foldersIn, requireFile } from '../disk/listing.ts'
import { scanLog } from './scan-log.ts'

/** Whether a folder has power measurements. */
export const hasPower = (dir: string): boolean => foldersIn(dir).some(({ name }) => name === 'power')

/** The energy of one run. */
export interface RunEnergy {
  readonly joules: number
  /** Node logs without an end of the measurement; their last reading counts as the end. */
  readonly unended: readonly string[]
}

/**
 * The energy of a run: the sum over its nodes, then over its switches, in order of their log names in
 * `power/<name of the result log>/`.
 *
 * @throws InputError `bad-power-log` if no node was measured or a log is unusable
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
    // As in upstream, unreadable lines are skipped.
    if (!('problem' in event)) events.push(event)
  })
  return events
}

/** Measures energy and records its problems with the file. */
function inFile(file: string, measure: () => number): number {
  try {
    return measure()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new InputError(error.code, error.message, { file, line: error.place.line })
  }
}
