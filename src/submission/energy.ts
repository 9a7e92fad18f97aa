/**
 * The energy of a run, from the logs of its power meters.
 *
 * Readings are in Watts, times in milliseconds, results in Joules. Source: behaviour of result_summarizer in mlcommons/logging 7bbf792.
 *
 * @module
 */
import { InputError } from '../errors.ts'
import type { MlLogEvent } from '../logs/mllog/event.ts'

/**
 * The energy of one node: its readings between the start and the first stop of the measurement, each counted since the
 * previous reading, scaled to the time to train. Without a stop the last reading is the end.
 *
 * @param events - the log of the node, in any order
 * @throws InputError `bad-power-log` if there is no start, no reading after it, or a value is not a number
 * @example
 * nodeEnergy(events, 60_000) // => 360000
 */
export function nodeEnergy(events: readonly MlLogEvent[], timeToTrainMs: number): number {
  let start: number | null = null
  let stop: number | null = null
  let last = 0
  let before = 0
  let sum = 0
  let efficiency = 1
  for (const event of events.toSorted((a, b) => timeOf(a) - timeOf(b))) {
    const time = timeOf(event)
    if (event.key === 'power_measurement_start') {
      start = time
      before = time
    } else if (event.key === 'power_reading' && start !== null && stop === null) {
      sum += readingOf(event) * (time - before)
      before = time
      last = Math.max(last, time)
    } else if (event.key === 'power_measurement_stop') stop = time
    else if (event.key === 'conversion_eff') efficiency = readingOf(event)
  }
  if (start === null) throw badPowerLog('the log has no power_measurement_start')
  const energy = (efficiency * sum * timeToTrainMs) / ((stop ?? last) - start) / 1000
  if (Number.isFinite(energy)) return energy
  throw badPowerLog('the log has no reading between the start and the end of the measurement')
}

/**
 * The energy of one switch: the first estimate of its power times the time to train; 0 without an estimate. The
 * conversion efficiency counts if it is logged before the estimate.
 *
 * @throws InputError `bad-power-log` if a value is not a number
 * @example
 * switchEnergy(events, 60_000) // => 6000
 */
export function switchEnergy(events: readonly MlLogEvent[], timeToTrainMs: number): number {
  let efficiency = 1
  for (const event of events) {
    if (event.key === 'conversion_eff') efficiency = readingOf(event)
    if (event.key === 'interconnect_power_est') return (efficiency * readingOf(event) * timeToTrainMs) / 1000
  }
  return 0
}

const timeOf = ({ timeMs, line }: MlLogEvent): number => {
  if (timeMs === null) throw badPowerLog('a line has no time', line)
  return timeMs
}

function readingOf({ value, key, line }: MlLogEvent): number {
  if (typeof value === 'number') return value
  throw badPowerLog(`the value of ${key} is not a number`, line)
}

const badPowerLog = (message: string, line?: number) => new InputError('bad-power-log', message, { line })
