/**
 * Time in a log whose stamps have no year.
 *
 * @module
 */

/** A moment as logged; `year` counts from the first stamp's, which the log may not tell. */
export interface Stamp {
  readonly year: number
  readonly month: number
  readonly day: number
  /** Seconds since midnight. */
  readonly seconds: number
}

const DAY = 86_400
const HALF_YEAR = 183

/** Follows the stamps of one log across New Year and learns the year where the log says it. */
export class Clock {
  #firstYear: number | null
  #last: Stamp | null = null

  /** @param year - of the first stamp, if it is known from elsewhere */
  constructor(year: number | null = null) {
    this.#firstYear = year
  }

  /**
   * Gives a stamp its year: the one in which it is nearest to the stamp before. A fall by more than half a year is a
   * New Year; a smaller one is a log whose parts are out of order.
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

  /** Says that the latest stamp is of this year. What was known before stays. */
  learnYear(year: number): void {
    this.#firstYear ??= year - (this.#last?.year ?? 0)
  }

  /** Says which moment the latest stamp is, in seconds since 1970; time zones shift it by less than a day. */
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
   * A stamp as ISO 8601 local time, with `--` in place of a year that is not known; null in a log without stamps.
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
   * Seconds from one stamp to another. Where the year is not known, it is taken as one with a 29 February.
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
 * A number that grows from stamp to stamp as time does, for sorting.
 */
export function orderOf(stamp: Stamp): number {
  return ((stamp.year * 12 + stamp.month) * 31 + stamp.day) * DAY + stamp.seconds
}

/** Whether a stamp is earlier than another by more than the disorder of threads that write at the same time. */
export function isBefore(stamp: Stamp, other: Stamp): boolean {
  return orderOf(stamp) < orderOf(other) - 60
}

/** Good enough to tell what is half a year apart. */
function dayOfYear(month: number, day: number): number {
  return Math.round((month - 1) * 30.44) + day
}
