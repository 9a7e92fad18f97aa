/**
 * What the files of a scaling study are.
 *
 * @module
 */
import { statSync } from 'node:fs'
import { detectLog } from '../../logs/detect.ts'
import type { Row } from '../../logs/table/row.ts'
import { readRows } from '../../logs/table/rows.ts'
import { readCurve } from '../curve.ts'
import type { CurveWithSet } from '../curve-finder.ts'
import type { ExtractRequest } from '../extract.ts'
import { firstBytes } from '../first-bytes.ts'

/** How run records and RCP sets are read. */
export type ScalingSource = Pick<ExtractRequest, 'catalogue' | 'usage' | 'ruleset'>

const rcpSet = /^\s*\{[\s\S]*"BS"\s*:/

/**
 * The RCP set that a path leads to, null where it is something else. A set is told by the member `BS` of its records,
 * which run records do not have.
 *
 * @throws InputError where it is a set that cannot be read
 */
export async function rcpSetAt(path: string, source: ScalingSource): Promise<CurveWithSet | null> {
  if (!isFile(path) || !rcpSet.test((await firstBytes(path)).toString('utf8'))) return null
  return readCurve(path, { ...source, rcps: () => path })
}

/**
 * The rows of a table whose first row has a certain column, null where a path leads to something else.
 *
 * @throws InputError where the table cannot be read
 */
export async function rowsWith(column: string, path: string): Promise<Row[] | null> {
  if (!isFile(path)) return null
  const start = await firstBytes(path)
  if (!['csv', 'json', 'text'].includes(detectLog(start)) || !start.includes(column)) return null
  const rows: Row[] = []
  for await (const row of readRows(path)) {
    if (!(column in row.values)) return null
    rows.push(row)
  }
  return rows
}

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() === true
