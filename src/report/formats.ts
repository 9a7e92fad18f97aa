/** Every value of `--format` that is text, in the order of the help. */
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

/** Formats whose content is bytes; each is offered only by the commands whose report has that form. */
export const binaryFormats = ['parquet'] as const

export type BinaryFormat = (typeof binaryFormats)[number]

export type OutputFormat = Format | BinaryFormat
