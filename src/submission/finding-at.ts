import { type Code, codes } from '../codes/codes.ts'
import type { SubmissionFinding } from './finding.ts'

/**
 * A finding with the severity of its code.
 *
 * @param path file or folder, as reached from the argument
 * @example
 * findingAt('systems/a.json', 'missing-system-field', 'the field status is missing').severity // => 'error'
 */
export function findingAt(
  path: string,
  code: Code,
  message: string,
  line: number | null = null,
): SubmissionFinding {
  return { path, code, severity: codes[code].severity, line, message }
}
