/**
 * Start, end and number of accelerators of a run, as the reference's summarizer reads a log.
 *
 * @module
 */

import type { MlLogEvent } from '../logs/mllog/event.ts'
import type { LogValue } from '../python/log-value.ts'
import type { RunStatus } from '../runs/run.ts'
import { stopStatus } from '../runs/stop-status.ts'

/** Milliseconds since 1970. */
export interface RunTimes {
  readonly startMs: number
  readonly stopMs: number
}

/** Matches the lines that a clock needs; others may be left out. */
export const clockWords = /run_st|number_of_nodes|accelerators_per_node/

/**
 * Reads the events of one log. Of several starts and stops, it keeps the last ones up to the moment when both exist.
 *
 * @example
 * const clock = new RunClock()
 * for (const event of events) clock.accept(event)
 * minutesOf(clock.times!) // => 14.5
 *
 * Source: behaviour of result_summarizer in mlcommons/logging 7bbf792.
 */
export class RunClock {
  #start: number | null = null
  #stop: number | null = null
  #nodes: LogValue = null
  #acceleratorsPerNode: LogValue = null
  #status: RunStatus = 'incomplete'

  accept({ key, value, metadata, timeMs }: MlLogEvent): void {
    if (key === 'run_stop') this.#status = stopStatus(metadata)
    if (this.times === null) {
      if (key === 'run_start') this.#start = timeMs
      if (key === 'run_stop') this.#stop = timeMs
    }
    if (this.#nodes === null || this.#acceleratorsPerNode === null) {
      if (key === 'number_of_nodes') this.#nodes = value
      if (key === 'accelerators_per_node') this.#acceleratorsPerNode = value
    }
  }

  /** Null if the log does not have both. */
  get times(): RunTimes | null {
    return this.#start === null || this.#stop === null ? null : { startMs: this.#start, stopMs: this.#stop }
  }

  /** The status of the last `run_stop`. */
  get status(): RunStatus {
    return this.#status
  }

  /** Accelerators of one instance; a node without any counts as one. Null if the log does not say. */
  get instanceScale(): number | null {
    const nodes = integer(this.#nodes)
    const accelerators = integer(this.#acceleratorsPerNode)
    return nodes === null || accelerators === null ? null : nodes * Math.max(accelerators, 1)
  }
}

/**
 * Minutes from start to stop.
 *
 * @example
 * minutesOf({ startMs: 0, stopMs: 90_000 }) // => 1.5
 */
export function minutesOf({ startMs, stopMs }: RunTimes): number {
  return (stopMs - startMs) / 60 / 1000
}

function integer(value: LogValue): number | null {
  if (typeof value !== 'number' && typeof value !== 'string') return null
  const number = Math.trunc(Number(value))
  return Number.isFinite(number) ? number : null
}
