/**
 * Whether a value is an array, or a list that creates its elements on access.
 *
 * @example
 * isList([]) // => true
 * isList({}) // => false
 */
export const isList = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value
