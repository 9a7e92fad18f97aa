/** Members whose values are words of this program or of the rules, whatever a log says. */
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

/** Members whose values are paths, though they may look like a word. */
export const pathMembers: ReadonlySet<string> = new Set([
  'dir',
  'file',
  'files',
  'folder',
  'fromWeights',
  'log',
  'path',
  'snapshot',
  'solver',
])
