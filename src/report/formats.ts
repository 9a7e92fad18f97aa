/** Every value of `--format`, in the order of the help. */
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
