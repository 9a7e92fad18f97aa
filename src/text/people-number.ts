/**
 * A number for sentences: at most nine significant digits, or as many as are asked for.
 *
 * @example
 * peopleNumber(14.013888888888892) // => '14.0138889'
 * peopleNumber(14.013888888888892, 3) // => '14'
 */
export const peopleNumber = (value: number, digits = 9): string => String(Number(value.toPrecision(digits)))
