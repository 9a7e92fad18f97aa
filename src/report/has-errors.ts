import type { Finding } from './report.ts'

/**
 * Whether a finding is an error.
 *
 * @example
 * hasErrors([]) // => false
 */
export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity === 'error')
