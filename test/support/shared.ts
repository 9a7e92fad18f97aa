/**
 * Reference data that are not part of this repository: real logs, and what the reference checker answers on them.
 *
 * @module
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The folder of the reference data. */
export const shared = process.env.MLPERF_RCP_SHARED ?? join(root, '../shared')

export const hasShared = existsSync(join(shared, 'golden'))

/** The suffix of a test's name: says why it is skipped. */
export const needsShared = hasShared ? '' : ' (skipped: no reference data at ../shared)'

/** Real result logs, one folder per round. */
export const corpus = join(shared, 'corpus')

/** The RCP sets of mlcommons/logging 7bbf792. */
export const referenceRcps = join(shared, 'reference', 'rcps')

/** The rows of a file of reference answers; none where it is absent. */
export function goldenRows<Row>(name: string): Row[] {
  if (!hasShared) return []
  const text = readFileSync(join(shared, 'golden', name), 'utf8')
  return text
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
}
