/**
 * Environment checks for `doctor`.
 *
 * @module
 */

import { spawnSync } from 'node:child_process'
import { release } from 'node:os'
import { basename, dirname } from 'node:path'
import { type Usage, usages } from '../../benchmarks/benchmark.ts'
import type { Catalogue } from '../../benchmarks/catalogue.ts'
import { compareRulesets, rulesets } from '../../benchmarks/ruleset.ts'
import { KnownError } from '../../errors.ts'
import { discoverFiles } from '../../files/discover.ts'
import { discoverSets } from '../../files/discover-sets.ts'
import { type NewerBenchmark, newerRules, newerSets } from '../../files/newer-benchmarks.ts'
import { wasmFinder } from '../../logs/mllog/scan-wasm.ts'
import { tool } from '../../version.ts'
import type { DoctorCheck } from './view.ts'

/** The place of data, and what named the place. */
export interface DataPlace {
  readonly path: string
  readonly by: string
}

/** The settings that the caller knows; a function throws if its setting cannot be read. */
export interface DoctorRequest {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Version of Node.js, without the `v`. */
  readonly node: string
  /** Path of the configuration file that was read, or null. */
  readonly configuration: () => Promise<string | null>
  readonly rcps: () => Promise<DataPlace>
  readonly rules: () => Promise<DataPlace>
  /** The benchmarks that are known. */
  readonly catalogue: Catalogue
}

/** As package.json says. */
const oldestNode = '20.19.0'

/**
 * Checks everything that commands need: what is found, what is missing, and what to do about it.
 *
 * @example
 * await examine(request) // => [{ name: 'program', status: 'ok', detail: 'mlperf-rcp 0.1.0', remedy: null }, …]
 */
export async function examine(request: DoctorRequest): Promise<DoctorCheck[]> {
  const { environment, node } = request
  const isOld = compareRulesets(node, oldestNode) < 0
  return [
    ok('program', `${tool.name} ${tool.version}`),
    isOld
      ? missing(
          'node',
          `${node}, which is older than ${oldestNode}`,
          `Install Node.js ${oldestNode} or later.`,
        )
      : ok('node', node),
    ok('platform', `${process.platform} ${process.arch}, release ${release()}`),
    await attempt('configuration', async () => (await request.configuration()) ?? 'no file'),
    await attempt('RCP sets', () => describeData(request.rcps, path => discoverSets([path]))),
    await attempt('rules', () => describeData(request.rules, path => discoverFiles([path], 'common.yaml'))),
    ...(await unknownBenchmarks('RCP sets of unknown benchmarks', request.rcps, path =>
      newerSets(path, request.catalogue),
    )),
    ...(await unknownBenchmarks('rule files of unknown benchmarks', request.rules, path =>
      newerRules(path, request.catalogue),
    )),
    wasmFinder() === null
      ? absent('WebAssembly', 'no SIMD', 'Logs are read more slowly; a newer processor or Node.js helps.')
      : ok('WebAssembly', 'with SIMD'),
    hasGit(environment)
      ? ok('git', 'found')
      : absent('git', 'not found', 'Only reference sync needs it: install git, or give a checkout by path.'),
    ok('browser', 'not needed: reports are drawn without one'),
  ]
}

const ok = (name: string, detail: string): DoctorCheck => ({ name, status: 'ok', detail, remedy: null })

const absent = (name: string, detail: string, remedy: string): DoctorCheck => ({
  name,
  status: 'absent',
  detail,
  remedy,
})

const missing = (name: string, detail: string, remedy: string): DoctorCheck => ({
  name,
  status: 'missing',
  detail,
  remedy,
})

/** Benchmarks that only the reference data knows, with the lines that make them known; nothing if there are none. */
async function unknownBenchmarks(
  name: string,
  locate: () => Promise<DataPlace>,
  newerBelow: (path: string) => readonly NewerBenchmark[],
): Promise<DoctorCheck[]> {
  try {
    const newer = newerBelow((await locate()).path)
    if (newer.length === 0) return []
    const detail = newer.map(entry => `${entry.name} (${entry.rulesets.join(', ')})`).join(', ')
    return [absent(name, detail, 'Add to mlperf-rcp.yaml the lines of the note about it.')]
  } catch (error) {
    if (error instanceof KnownError) return []
    throw error
  }
}

async function attempt(name: string, look: () => Promise<string>): Promise<DoctorCheck> {
  try {
    return ok(name, await look())
  } catch (error) {
    if (!(error instanceof KnownError)) throw error
    const { file, line } = error.place
    const place = line === undefined ? '' : ` (${file}:${line})`
    const remedy = error.remedy ?? `mlperf-rcp explain ${error.code}`
    return missing(name, error.message + place, remedy.replaceAll('\n', ' '))
  }
}

/** Path, what named it, and the rulesets with such files, which are in a folder named after the ruleset. */
async function describeData(
  locate: () => Promise<DataPlace>,
  filesBelow: (path: string) => readonly string[],
): Promise<string> {
  const { path, by } = await locate()
  const folders = new Set(filesBelow(path).map(file => basename(dirname(file))))
  const ranges = (Object.keys(usages) as Usage[]).flatMap(usage => {
    const known = rulesets[usage].filter(ruleset => folders.has(`${usage}_${ruleset}`))
    return known.length === 0 ? [] : [`${usage} ${known[0]} to ${known.at(-1)} (${known.length})`]
  })
  return `${path} (${by}): ${ranges.join(', ') || 'no folder of a ruleset'}`
}

function hasGit(environment: DoctorRequest['environment']): boolean {
  return spawnSync('git', ['--version'], { stdio: 'ignore', env: { ...environment } }).status === 0
}
