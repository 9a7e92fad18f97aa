import { peopleNumber } from '../../text/people-number.ts'

const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 6 })

/**
 * The label of a tick with at most six significant digits; from a hundred thousand on abbreviated, such as `175K` or `2.5M`.
 *
 * @example
 * tickText(2500000) // => '2.5M'
 */
export const tickText = (value: number): string =>
  Math.abs(value) >= 1e5 ? compact.format(value) : peopleNumber(value, 6)
