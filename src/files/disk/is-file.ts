import { statsOf } from './stats-of.ts'

/**
 * Whether a path leads to a file, links followed; standard input, `-`, is not a file.
 *
 * @throws as {@link statsOf}
 * @example
 * isFile('fixtures') // => false
 */
export const isFile = (path: string): boolean => statsOf(path)?.isFile() === true
