/**
 * The kinds of files in a scaling study.
 *
 * @module
 */

import type { Usage } from '../benchmarks/benchmark.ts'
import type { CurveWithSet } from '../files/curve-finder.ts'
import { isFile } from '../files/disk/is-file.ts'
import { firstBytes } from '../files/read/first-bytes.ts'
import { readCurve } from '../files/read-curve.ts'
import { detectLog, type LogKind } from '../logs/detect.ts'
import type { Row } from '../logs/table/row.ts'
import { readRows } from '../logs/table/rows.ts'
import { curveOptions } from '../options/judging.ts'
import { withDefaults } from '../options/with-defaults.ts'
import type { Run } from '../runs/run.ts'
import { declaration as extraction } from './extract/declaration.ts'
import { type ReadRunsRequest, readRuns } from './extract/work.ts'
import type { Surroundings } from './stage.ts'

/** How run records and RCP sets are read. */
export interface ScalingSource extends Pick<Surroundings, 'catalogue' | 'listener'> {
  readonly usage: Usage
  readonly ruleset: string
}

/**
 * Run records at and below paths.
 *
 * @param given - options of the extraction, its defaults otherwise
 * @throws InputError if a path cannot be read
 */
export const runsAt = (
  paths: readonly string[],
  { catalogue, listener, usage, ruleset }: ScalingSource,
  given: Partial<ReadRunsRequest> = {},
): Promise<Run[]> => {
  const defaults = withDefaults(extraction.options, { usage, ruleset })
  return readRuns(paths, { ...defaults, ...given, catalogue, listener })
}

const rcpSet = /^\s*\{[\s\S]*"BS"\s*:/

/**
 * The RCP set at a path, or null. The member `BS` of its records, which run records do not have, identifies a set.
 *
 * @throws InputError if the set cannot be read
 */
export async function rcpSetAt(path: string, source: ScalingSource): Promise<CurveWithSet | null> {
  if (!isFile(path) || !rcpSet.test((await firstBytes(path)).toString('utf8'))) return null
  return readCurve(path, { ...withDefaults(curveOptions, {}), ...source, rcps: () => path })
}

/**
 * The rows of a table without run records, or null. The member `globalBatchSize` identifies run records.
 *
 * @throws InputError if the table cannot be read
 */
export async function otherTableAt(path: string): Promise<Row[] | null> {
  if (!isFile(path) || !tables.has(detectLog(await firstBytes(path)))) return null
  const rows: Row[] = []
  for await (const row of readRows(path)) {
    if ('globalBatchSize' in row.values) return null
    rows.push(row)
  }
  return rows
}

const tables: ReadonlySet<LogKind> = new Set(['csv', 'json', 'text'])
