import { escapeJson } from './escape.ts'
import type { Reporter } from './reporter.ts'

/**
 * The document as JSON: `schemaVersion`, `tool`, then its own members, indented by two spaces.
 *
 * Numbers are unrounded; NaN and infinities are null. Members keep the order in which the command made them.
 *
 * @example
 * json(report, context) // => '{\n  "schemaVersion": 1,\n  "tool": {…},\n  "results": […]\n}\n'
 */
export const json: Reporter = (report, { tool }) => {
  const { name, version } = tool
  const document = { schemaVersion: 1, tool: { name, version }, ...report.document }
  return `${escapeJson(JSON.stringify(document, null, 2))}\n`
}
