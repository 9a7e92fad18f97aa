import type { KnownError } from '../errors.ts'
import { briefErrorMessage, errorMessage } from '../report/error-message.ts'
import { terminal } from '../report/terminal/terminal.ts'
import type { OutputValues } from './command-definition.ts'
import type { Context } from './context.ts'

/**
 * Prints an error and its remedy on stderr, in the detail that the options set.
 *
 * @example
 * await tellError(error, { quiet: true }, context) // writes 'a.json: error[path-not-found]: …'
 */
export async function tellError(
  error: KnownError,
  { quiet = false, redact = false }: Pick<OutputValues, 'quiet' | 'redact'>,
  { stderr, environment }: Context,
): Promise<void> {
  const told = redact ? (await import('../report/redact/redacted-error.ts')).redactedError(error) : error
  stderr.write(quiet ? briefErrorMessage(told) : errorMessage(told, terminal(stderr, environment, 'auto')))
}
