/** Members whose values are words of this program or of the rules, never log text. */
export const keptMembers: ReadonlySet<string> = new Set([
  'benchmark',
  'code',
  'columns',
  'division',
  'flavour',
  'kind',
  'name',
  'ruleset',
  'schemaVersion',
  'severity',
  'sha256',
  'source',
  'status',
  'tone',
  'unit',
  'usage',
  'verdict',
])

/** Members whose values are paths or addresses, even if they look like a word or contain blanks. */
export const pathMembers: ReadonlySet<string> = new Set([
  'code_url',
  'details_url',
  'dir',
  'file',
  'files',
  'folder',
  'fromWeights',
  'log',
  'path',
  'submitter',
  'snapshot',
  'solver',
])
