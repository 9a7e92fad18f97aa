/**
 * Where published tables and reference points lie that are not part of this repository.
 *
 * @module
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

const SHARED = process.env.MLPERF_RCP_SHARED ?? resolve(import.meta.dirname, '../../../shared')

/** Path of a file there, and the suffix of a test's name that says why it is skipped. */
export function shared(path: string): { path: string; isThere: boolean; unlessThere: string } {
  const full = resolve(SHARED, path)
  const isThere = existsSync(full)
  return { path: full, isThere, unlessThere: isThere ? '' : ` (skipped: ${path} is not in ../shared)` }
}
