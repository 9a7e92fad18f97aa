/**
 * What a reporter is: a pure function from a report to the text of one format.
 *
 * @module
 */
import type { Report } from './report.ts'
import type { Terminal } from './terminal/terminal.ts'

/** What a reporter has to know beside the report. */
export interface ReportContext extends Terminal {
  readonly tool: { readonly name: string; readonly version: string }
}

/**
 * Renders a report. The result is empty or ends with a newline, and the same report gives the same text. A format that loads
 * a library for it promises its text.
 */
export type Reporter<Text extends string | Promise<string> = string> = (
  report: Report,
  context: ReportContext,
) => Text
