import { codes, isCode } from '../codes/codes.ts'
import type { Problem } from '../errors.ts'
import type { Finding } from './report.ts'

/**
 * A problem as a finding, with the severity of its code.
 *
 * @param path of the file in which it was found
 * @example
 * problemFinding('a.log', { code: 'line-too-long', line: 7, message: 'too long' }).severity // => 'warning'
 */
export const problemFinding = (path: string, { code, line, message }: Problem): Finding => ({
  code,
  // A table of another version may hold a code that is not known here.
  severity: isCode(code) ? codes[code].severity : 'error',
  path,
  line,
  message,
})
