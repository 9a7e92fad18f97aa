import { jsonPieces } from './formats/json.ts'
import type { OutputFormat } from './formats.ts'
import type { Report } from './report.ts'
import type { ReportContext } from './reporter.ts'

/**
 * A report in a format: whole, or piece by piece where it may be longer than a string can be. What the other formats
 * need is not loaded.
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
