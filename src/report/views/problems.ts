/**
 * Problems as findings.
 *
 * @module
 */
import type { Problem } from '../../errors.ts'
import type { Finding, Severity } from '../report.ts'

/** Problems that leave a log usable; all others are errors. */
const warnings = new Set([
  'changing-hyperparameter',
  'line-too-long',
  'too-few-runs',
  'too-many-runs',
  'unit-mismatch',
  'word-in-other-key',
])

/**
 * How much a problem weighs.
 *
 * @example
 * severityOf('no-batch-size') // => 'error'
 */
export const severityOf = (code: string): Severity => (warnings.has(code) ? 'warning' : 'error')

/** A problem with the path it was found at. */
export const problemFinding = (path: string, { code, line, message }: Problem): Finding => ({
  code,
  severity: severityOf(code),
  path,
  line,
  message,
})
