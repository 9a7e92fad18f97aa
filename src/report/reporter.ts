/**
 * A reporter: a pure function from a report to the text of one format.
 *
 * @module
 */
import type { Report } from './report.ts'
import type { Terminal } from './terminal/terminal.ts'

/** The context of a reporter. */
export interface ReportContext extends Terminal {
  readonly tool: { readonly name: string; readonly version: string }
  /** Text with all columns, rows and findings. */
  readonly isVerbose?: boolean
  /** Text with findings and the summary only. */
  readonly isQuiet?: boolean
}

/**
 * Renders a report. The result is empty or ends with a newline, and the same report gives the same text. A format that loads
 * a library returns a promise.
 */
export type Reporter<Text extends string | Promise<string> = string> = (
  report: Report,
  context: ReportContext,
) => Text
