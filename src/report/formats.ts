/**
 * The formats that answers are printed in.
 *
 * @module
 */
import type { Report } from './report.ts'
import type { ReportContext } from './reporter.ts'

/** Writes a report; piece by piece where the text may be longer than a string can be. */
type Write = (
  report: Report,
  context: ReportContext,
) => string | Iterable<string> | Uint8Array | Promise<string | Uint8Array>

interface FormatEntry {
  /** What it is for. */
  readonly meaning: string
  /** The ending of files in this format; null where no ending says it. */
  readonly ending: string | null
  /** Bytes, which only commands with such reports offer and no terminal shows. */
  readonly isBinary?: true
  /** Loads the writer with the libraries that it needs. */
  readonly load: () => Promise<Write>
}

/** A line per format, in the order of the help. */
const registry = {
  text: {
    meaning: 'tables for people',
    ending: null,
    load: async () => (await import('./formats/text.ts')).text,
  },
  json: {
    meaning: 'one document',
    ending: 'json',
    load: async () => (await import('./formats/json.ts')).jsonPieces,
  },
  ndjson: {
    meaning: 'a JSON line per item',
    ending: 'ndjson',
    load: async () => (await import('./formats/ndjson.ts')).ndjson,
  },
  csv: {
    meaning: 'the first table',
    ending: 'csv',
    load: async () => (await import('./formats/csv.ts')).csv,
  },
  markdown: {
    meaning: 'tables for pull requests',
    ending: 'md',
    load: async () => (await import('./formats/markdown.ts')).markdown,
  },
  html: {
    meaning: 'one page with pictures',
    ending: 'html',
    load: async () => (await import('./formats/html.ts')).html,
  },
  github: {
    meaning: 'findings as workflow commands',
    ending: null,
    load: async () => (await import('./formats/github.ts')).github,
  },
  sarif: {
    meaning: 'findings for code scanning',
    ending: 'sarif',
    load: async () => (await import('./formats/sarif.ts')).sarif,
  },
  junit: {
    meaning: 'findings as test cases',
    ending: 'xml',
    load: async () => (await import('./formats/junit.ts')).junit,
  },
  parquet: {
    meaning: 'runs for engines',
    ending: 'parquet',
    isBinary: true,
    load: async () => (await import('./formats/parquet.ts')).parquet,
  },
} as const satisfies Readonly<Record<string, FormatEntry>>

/** Every value of `--format`. */
export type OutputFormat = keyof typeof registry

/** The formats that are text, which every command offers. */
export type Format = {
  [Name in OutputFormat]: (typeof registry)[Name] extends { isBinary: true } ? never : Name
}[OutputFormat]

const entries = Object.entries(registry) as [OutputFormat, FormatEntry][]

/** Every format by its name, with its meaning. */
export const formatMeanings = Object.fromEntries(
  entries.map(([name, { meaning }]) => [name, meaning]),
) as Readonly<Record<OutputFormat, string>>

/**
 * Whether a format is bytes.
 *
 * @example
 * isBinary('parquet') // => true
 */
export const isBinary = (format: OutputFormat): boolean => (registry[format] as FormatEntry).isBinary === true

/** The formats that are text, in the order of the help. */
export const formats = entries.map(([name]) => name).filter((name): name is Format => !isBinary(name))

/**
 * The format of a file by its ending; text where no format has that ending.
 *
 * @example
 * formatOf('out/report.html') // => 'html'
 */
export function formatOf(path: string): OutputFormat {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase()
  return entries.find(entry => entry[1].ending === ending)?.[0] ?? 'text'
}

/**
 * A report in a format. Only what the format needs is loaded.
 *
 * @example
 * await render('csv', report, context) // => 'dir,benchmark,…'
 */
export async function render(
  format: OutputFormat,
  report: Report,
  context: ReportContext,
): Promise<string | Iterable<string> | Uint8Array> {
  const write: Write = await registry[format].load()
  return write(report, context)
}
