/**
 * A count with its noun.
 *
 * @example
 * plural(2, 'run') // => '2 runs'
 */
export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
