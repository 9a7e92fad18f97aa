/**
 * A number for sentences: at most nine significant digits.
 *
 * @example
 * peopleNumber(14.013888888888888) // => '14.0138889'
 */
export const peopleNumber = (value: number): string => String(Number(value.toPrecision(9)))
