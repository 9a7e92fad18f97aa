/**
 * Removes the last digits that binary multiplication adds.
 *
 * @example
 * decimal(3 * 0.02) // => 0.06, where 3 * 0.02 is 0.060000000000000005… in binary
 */
export const decimal = (value: number): number => Number(value.toPrecision(12))
