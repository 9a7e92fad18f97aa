import { jsonPieces } from './formats/json.ts'
import type { OutputFormat } from './formats.ts'
import type { Report } from './report.ts'
import type { ReportContext } from './reporter.ts'

/**
 * Renders a report in a format: as a whole, or in pieces if it may exceed the maximum string length. Loads only what this
 * format needs.
 *
 * @example
 * await render('csv', report, context) // => 'dir,benchmark,…'
 */
export async function render(
  format: OutputFormat,
  report: Report,
  context: ReportContext,
): Promise<string | Iterable<string> | Uint8Array> {
  if (format === 'parquet') {
    const { parquet } = await import('./formats/parquet.ts')
    return parquet(report, context)
  }
  if (format === 'json') return jsonPieces(report, context)
  const { reporters } = await import('./formats/index.ts')
  return reporters[format](report, context)
}
