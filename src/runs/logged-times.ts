/**
 * Start and end of the run in a log.
 *
 * @module
 */
import type { Problem } from '../errors.ts'
import type { MlLogEvent } from '../logs/mllog/event.ts'

/**
 * The times of `run_start` and `run_stop`. A start after the first stop does not count.
 *
 * @example
 * const times = new LoggedTimes()
 * const event = { offset: 0, line: 1, text: '', value: null, metadata: {} } as const
 * times.accept({ ...event, key: 'run_start', timeMs: 0 })
 * times.accept({ ...event, key: 'run_stop', timeMs: 90_000 })
 * times.minutes() // => 1.5
 */
export class LoggedTimes {
  #start: MlLogEvent | null = null
  #stop: MlLogEvent | null = null

  /** Reads a `run_start` or `run_stop`. */
  accept(event: MlLogEvent): void {
    if (event.key === 'run_start') {
      if (this.#stopMs === null) this.#start = event
    } else if (this.startMs === null || this.#stopMs === null) this.#stop = event
  }

  /** Milliseconds since 1970; null if the log does not say. */
  get startMs(): number | null {
    return this.#start?.timeMs ?? null
  }

  get #stopMs(): number | null {
    return this.#stop?.timeMs ?? null
  }

  /** Minutes from start to stop; null if one of them has no time. */
  minutes(): number | null {
    const [start, stop] = [this.startMs, this.#stopMs]
    return start === null || stop === null ? null : (stop - start) / 60 / 1000
  }

  /** Lines without a time, and a `run_stop` without a `run_start`; that `run_stop` is missing, the status says. */
  problems(): Problem[] {
    const without = [this.#start, this.#stop].flatMap(event => (event?.timeMs === null ? [event] : []))
    if (this.#start !== null || this.#stop === null) return without.map(missingTime)
    const message = 'no run_start before this run_stop: the minutes are not known'
    return [{ code: 'no-run-start', line: this.#stop.line, message }, ...without.map(missingTime)]
  }
}

function missingTime({ key, line, text }: MlLogEvent): Problem {
  const other = /"(time_?(?!ms")\w*)"\s*:/.exec(text)?.[1]
  const fault = /"time_ms"\s*:/.test(text)
    ? `the member 'time_ms' of ${key} is not a number`
    : `the line of ${key} has no member 'time_ms'`
  const instead = other === undefined ? '' : ` ('${other}' is not read)`
  return { code: 'missing-time', line, message: `${fault}${instead}: the minutes are not known` }
}
