/** Every text format of `--format`, in the order of the help. */
export const formats = [
  'text',
  'json',
  'ndjson',
  'csv',
  'markdown',
  'html',
  'github',
  'sarif',
  'junit',
] as const

export type Format = (typeof formats)[number]

/** Binary formats; only commands with a suitable report offer them. */
export const binaryFormats = ['parquet'] as const

export type BinaryFormat = (typeof binaryFormats)[number]

export type OutputFormat = Format | BinaryFormat
