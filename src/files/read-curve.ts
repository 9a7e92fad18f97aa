/**
 * The RCP curve of a benchmark, or of one file.
 *
 * @module
 */

import { basename } from 'node:path'
import type { Benchmark } from '../benchmarks/benchmark.ts'
import { requireBenchmark, requireRuleset } from '../benchmarks/catalogue.ts'
import { InputError } from '../errors.ts'
import { curveOf } from '../rcp/curve.ts'
import { locateRcpFile } from '../rcp/locate.ts'
import { readRcpSet } from '../rcp/read.ts'
import type { RcpSet } from '../rcp/record.ts'
import type { CurveSource, CurveWithSet } from './curve-finder.ts'
import { statsOf } from './disk/stats-of.ts'

export interface CurveRequest extends Omit<CurveSource, 'rcps'> {
  /** Path of the sets; called only for a benchmark name, not for a file. */
  readonly rcps: () => string
}

/**
 * The curve of a benchmark by its name, or of an RCP file by its path. The benchmark of a file comes from its name
 * `rcps_<benchmark>.json`, else from its first record.
 *
 * @throws InputError if the set cannot be read, `no-rcp-set` if the ruleset has none for the benchmark;
 * UsageError for an unknown benchmark or ruleset
 * @example
 * readCurve('maskrcnn', request).points.map(point => point.globalBatchSize) // => [48, 64, 96, 128, 256, 272]
 */
export function readCurve(benchmarkOrFile: string, request: CurveRequest): CurveWithSet {
  const { catalogue, usage, rcpSet, pruning, stdev } = request
  const ruleset = requireRuleset(usage, request.ruleset)
  const isFile = statsOf(benchmarkOrFile)?.isFile() === true
  const set = readRcpSet(isFile ? benchmarkOrFile : fileOf(benchmarkOrFile, request, ruleset))
  const benchmark = isFile ? benchmarkOf(set, request) : requireBenchmark(catalogue, usage, benchmarkOrFile)
  return { set, ...curveOf(set, { catalogue, benchmark, rcpSet, pruning, stdev }) }
}

function fileOf(name: string, { catalogue, usage, rcps }: CurveRequest, ruleset: string): string {
  if (name.endsWith('.json')) throw new InputError('path-not-found', `${name} does not exist`, { file: name })
  const benchmark = requireBenchmark(catalogue, usage, name)
  const path = rcps()
  const file = locateRcpFile(path, usage, ruleset, benchmark.name)
  if (file !== null) return file
  throw new InputError('no-rcp-set', `${path} has no RCP set for ${name} in ${usage} ${ruleset}`, {
    file: path,
  })
}

function benchmarkOf(set: RcpSet, { catalogue, usage }: CurveRequest): Benchmark {
  const named = set.file.endsWith('.json') ? basename(set.file, '.json').split('rcps_', 2)[1] : undefined
  const byName = named === undefined ? undefined : catalogue.find(usage, named)
  return byName ?? requireBenchmark(catalogue, usage, set.records[0]?.benchmark ?? named ?? '')
}
