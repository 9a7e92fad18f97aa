/**
 * A progress line on a terminal.
 *
 * @module
 */
import { fitting } from './terminal/width.ts'

/** The progress of the work. */
export interface Progress {
  readonly bytesDone: number
  /** Null if unknown, as for standard input. */
  readonly bytesTotal: number | null
  readonly filesDone: number
  readonly filesTotal: number
}

const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB']

/**
 * An amount of bytes in decimal units, with three digits.
 *
 * @example
 * formatBytes(914_000_000) // => '914 MB'
 */
export function formatBytes(bytes: number): string {
  let value = bytes
  let unit = 0
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000
    unit += 1
  }
  return `${value.toFixed(unit === 0 || value >= 99.95 ? 0 : 1)} ${units[unit]}`
}

/**
 * A duration in its two largest units, in whole seconds.
 *
 * @param seconds - not negative
 * @example
 * formatDuration(75) // => '1 min 15 s'
 */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  const minutes = Math.floor(whole / 60)
  if (minutes < 60) return `${minutes} min ${whole % 60} s`
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/**
 * Bytes, share, files, rate and time left in one line.
 *
 * @param seconds - since the start of the work
 * @example
 * formatProgress({ bytesDone: 1e9, bytesTotal: 4e9, filesDone: 3, filesTotal: 12 }, 2)
 * // => '1.0 GB of 4.0 GB (25 %), 3 of 12 files, 500 MB/s, 6 s left'
 */
export function formatProgress(progress: Progress, seconds: number): string {
  const { bytesDone, bytesTotal, filesDone, filesTotal } = progress
  const rate = seconds > 0 ? bytesDone / seconds : 0
  const parts = [formatBytes(bytesDone), `${filesDone} of ${filesTotal} files`, `${formatBytes(rate)}/s`]
  if (bytesTotal === null || bytesTotal <= 0) return parts.join(', ')
  // A file may grow while it is read.
  const share = Math.min(1, bytesDone / bytesTotal)
  parts[0] += ` of ${formatBytes(bytesTotal)} (${Math.floor(share * 100)} %)`
  if (rate > 0) parts.push(`${formatDuration(Math.max(0, bytesTotal - bytesDone) / rate)} left`)
  return parts.join(', ')
}

/** The part of a terminal's stream that progress needs. */
export interface ProgressStream {
  write(text: string): unknown
  readonly columns?: number
}

const delayMilliseconds = 300
const intervalMilliseconds = 100
const eraseLine = '\r\u001b[2K'

/**
 * Writes progress to a terminal: nothing before 300 ms, then at most ten times a second, always in the same line.
 * There is no timer: only {@link ProgressLine.update} writes. The caller decides whether the stream is a terminal and the
 * user wants progress.
 *
 * @example
 * const line = new ProgressLine(process.stderr)
 * line.update({ bytesDone: 5e8, bytesTotal: 1e9, filesDone: 0, filesTotal: 1 })
 * line.end()
 */
export class ProgressLine {
  readonly #stream: ProgressStream
  readonly #now: () => number
  readonly #start: number
  #next: number
  #shown = false

  /** @param now - a monotonic clock in milliseconds */
  constructor(stream: ProgressStream, now: () => number = () => performance.now()) {
    this.#stream = stream
    this.#now = now
    this.#start = now()
    this.#next = this.#start + delayMilliseconds
  }

  /** Shows the progress if a new line is due. */
  update(progress: Progress): void {
    const now = this.#now()
    if (now < this.#next) return
    this.#next = now + intervalMilliseconds
    const text = formatProgress(progress, (now - this.#start) / 1000)
    // The last column stays free, because some terminals wrap when it is filled.
    this.#stream.write(eraseLine + fitting(text, (this.#stream.columns || 80) - 1))
    this.#shown = true
  }

  /** Erases the line. */
  end(): void {
    if (this.#shown) this.#stream.write(eraseLine)
    this.#shown = false
  }
}
