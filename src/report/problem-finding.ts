/**
 * Converts problems to findings.
 *
 * @module
 */
import type { Problem } from '../errors.ts'
import type { Finding, Severity } from './report.ts'

/** Problems that leave a log usable; all others are errors. */
const warnings = new Set([
  'changing-hyperparameter',
  'earlier-session-missing',
  'line-too-long',
  'missing-ranks',
  'no-root-rank',
  'not-finite',
  'ranks-disagree',
  'ranks-out-of-step',
  'restarted',
  'run-killed',
  'superseded',
  'time-backwards',
  'too-few-runs',
  'too-many-runs',
  'unit-mismatch',
  'word-in-other-key',
])

/** Notes about a log without errors. */
const notes = new Set(['stub-test', 'test-interval'])

/**
 * The severity of a problem.
 *
 * @example
 * severityOf('no-batch-size') // => 'error'
 */
export const severityOf = (code: string): Severity =>
  notes.has(code) ? 'note' : warnings.has(code) ? 'warning' : 'error'

/** A problem as a finding with its path. */
export const problemFinding = (path: string, { code, line, message }: Problem): Finding => ({
  code,
  severity: severityOf(code),
  path,
  line,
  message,
})
