import type { OutputFormat } from './formats.ts'

const formatsByEnding: Readonly<Record<string, OutputFormat>> = {
  html: 'html',
  json: 'json',
  ndjson: 'ndjson',
  csv: 'csv',
  md: 'markdown',
  sarif: 'sarif',
  xml: 'junit',
  parquet: 'parquet',
}

/**
 * The format for a file name; text for an unknown extension.
 *
 * @example
 * formatOf('out/report.html') // => 'html'
 */
export function formatOf(path: string): OutputFormat {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
  return formatsByEnding[ending] ?? 'text'
}
