import type { LogValue } from './log-value.ts'

/** A JSON object as it was logged. */
export type LogObject = Readonly<Record<string, LogValue>>

/**
 * Whether a logged value is an object, which a list is not.
 *
 * @example
 * isLogObject({ status: 'success' }) // => true
 * isLogObject([]) // => false
 */
export const isLogObject = (value: LogValue | undefined): value is LogObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
