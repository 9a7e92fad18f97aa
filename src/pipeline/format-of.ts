import type { Format } from '../report/formats.ts'

const formatsByEnding: Readonly<Record<string, Format>> = {
  html: 'html',
  json: 'json',
  ndjson: 'ndjson',
  csv: 'csv',
  md: 'markdown',
  sarif: 'sarif',
  xml: 'junit',
}

/**
 * The format that a file's name asks for; text where the ending is none of the known ones.
 *
 * @example
 * formatOf('out/report.html') // => 'html'
 */
export function formatOf(path: string): Format {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
  return formatsByEnding[ending] ?? 'text'
}
