/**
 * Findings about a package: errors make it fail, warnings do not.
 *
 * @module
 */
import type { SubmissionFinding } from '../finding.ts'

/**
 * A finding that makes a package fail.
 *
 * @example
 * errorAt('systems/a.json', 'missing-system-field', 'the field status is missing').severity // => 'error'
 */
export function errorAt(
  path: string,
  code: string,
  message: string,
  line: number | null = null,
): SubmissionFinding {
  return { path, code, severity: 'error', line, message }
}

/**
 * A finding that does not make a package fail.
 *
 * @example
 * warningAt('results/a/x', 'skipped-benchmark', 'x is no benchmark of 4.1.0').severity // => 'warning'
 */
export function warningAt(path: string, code: string, message: string): SubmissionFinding {
  return { path, code, severity: 'warning', line: null, message }
}
