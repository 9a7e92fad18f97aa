/**
 * A count with its noun.
 *
 * @param many - the noun for all counts but 1, where it does not end in `s` alone
 * @example
 * plural(2, 'run') // => '2 runs'
 * plural(0, 'mismatch', 'mismatches') // => '0 mismatches'
 */
export const plural = (count: number, noun: string, many = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : many}`
