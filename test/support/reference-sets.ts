/**
 * Upstream's RCP sets, which are not part of this repository.
 *
 * @module
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Benchmark } from '../../src/benchmarks/benchmark.ts'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import { readRcpText } from '../../src/rcp/read.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Folder of the sets of mlcommons/logging 7bbf792. */
export const referenceSets = join(
  process.env.MLPERF_RCP_SHARED ?? join(root, '../shared'),
  'reference',
  'rcps',
)

export interface ReferenceSet {
  /** For example `training_1.1.0/rcps_maskrcnn.json`. */
  readonly name: string
  readonly path: string
  readonly text: string
  readonly benchmark: Benchmark
  readonly ruleset: string
}

/** All sets, none where they are absent. */
export function allReferenceSets(): ReferenceSet[] {
  if (!existsSync(referenceSets)) return []
  return readdirSync(referenceSets).flatMap(folder => {
    const [usage, ruleset] = folder.split('_') as ['training' | 'hpc', string]
    return readdirSync(join(referenceSets, folder)).map(file => {
      const benchmark = builtIn.find(usage, file.slice('rcps_'.length, -'.json'.length))!
      const path = join(referenceSets, folder, file)
      return { name: `${folder}/${file}`, path, text: readRcpText(path), benchmark, ruleset }
    })
  })
}
