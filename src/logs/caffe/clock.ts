/**
 * Time in a log whose stamps have no year.
 *
 * @module
 */

/** A moment as logged; `year` counts from the year of the first stamp, which the log may not state. */
export interface Stamp {
  readonly year: number
  readonly month: number
  readonly day: number
  /** Seconds since midnight. */
  readonly seconds: number
}

const DAY = 86_400
const HALF_YEAR = 183

/** Follows the stamps of one log across New Year and learns the year if the log states it. */
export class Clock {
  #firstYear: number | null
  #last: Stamp | null = null

  /** @param year - of the first stamp, if known from elsewhere */
  constructor(year: number | null = null) {
    this.#firstYear = year
  }

  /**
   * Finds the year of a stamp: the one that puts it closest to the previous stamp. A step back by more than half a year is
   * a New Year; a smaller one means that parts of the log are out of order.
   */
  stamp(month: number, day: number, seconds: number): Stamp {
    const last = this.#last
    let year = last?.year ?? 0
    if (last !== null) {
      const days = dayOfYear(month, day) - dayOfYear(last.month, last.day)
      if (days < -HALF_YEAR) year += 1
      if (days > HALF_YEAR) year -= 1
    }
    this.#last = { year, month, day, seconds }
    return this.#last
  }

  /** Sets the year of the latest stamp, unless the year is already known. */
  learnYear(year: number): void {
    this.#firstYear ??= year - (this.#last?.year ?? 0)
  }

  /** Sets the moment of the latest stamp, in seconds since 1970; time zones shift it by less than a day. */
  learnMoment(unixSeconds: number): void {
    const last = this.#last
    if (last === null) return
    const around = new Date(unixSeconds * 1000).getUTCFullYear()
    const distance = (year: number) =>
      Math.abs(Date.UTC(year, last.month - 1, last.day) / 1000 + last.seconds - unixSeconds)
    const year = [around - 1, around, around + 1].find(candidate => distance(candidate) < 2 * DAY)
    if (year !== undefined) this.learnYear(year)
  }

  /**
   * A stamp as ISO 8601 local time, with `--` for an unknown year; null in a log without stamps.
   *
   * @example
   * new Clock(2016).format({ year: 0, month: 4, day: 21, seconds: 47005.5 })
   * // => '2016-04-21T13:03:25.500000'
   */
  format(stamp: Stamp): string | null {
    if (stamp.month === 0) return null
    const year = this.#firstYear === null ? '-' : String(this.#firstYear + stamp.year).padStart(4, '0')
    const two = (value: number) => String(value).padStart(2, '0')
    const micros = Math.round(stamp.seconds * 1e6)
    const whole = Math.floor(micros / 1e6)
    const time = `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`
    return `${year}-${two(stamp.month)}-${two(stamp.day)}T${time}.${String(micros % 1e6).padStart(6, '0')}`
  }

  /**
   * Seconds from one stamp to another. An unknown year counts as a leap year.
   *
   * @param seconds - another time on the day of `to`
   */
  secondsBetween(from: Stamp, to: Stamp, seconds = to.seconds): number {
    const first = this.#firstYear ?? 2000
    const days = (stamp: Stamp) => Date.UTC(first + stamp.year, stamp.month - 1, stamp.day) / 1000
    return days(to) - days(from) + Math.round((seconds - from.seconds) * 1e6) / 1e6
  }
}

/**
 * A number that grows with time, for sorting stamps.
 */
export function orderOf(stamp: Stamp): number {
  return ((stamp.year * 12 + stamp.month) * 31 + stamp.day) * DAY + stamp.seconds
}

/** Whether a stamp is earlier than another by more than concurrent threads can cause. */
export function isBefore(stamp: Stamp, other: Stamp): boolean {
  return orderOf(stamp) < orderOf(other) - 60
}

/** Approximate: only used to detect distances of half a year. */
function dayOfYear(month: number, day: number): number {
  return Math.round((month - 1) * 30.44) + day
}
