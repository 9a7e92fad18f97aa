/**
 * What a change of RCP files does, to their points and to submissions.
 *
 * @module
 */
import { statSync } from 'node:fs'
import { type Catalogue, requireBenchmark, requireRuleset } from '../../benchmarks/catalogue.ts'
import { InputError } from '../../errors.ts'
import { discoverSets } from '../../files/discover-sets.ts'
import { type Listener, noListener } from '../../files/listener.ts'
import { type SetDefaults, setIdentity } from '../../files/set-identity.ts'
import type { CheckResult } from '../../rcp/check/check-result.ts'
import type { RcpSetChoice } from '../../rcp/curve.ts'
import { diffSets, type RecordDiff, type SetDiff } from '../../rcp/diff.ts'
import type { Pruning } from '../../rcp/prune.ts'
import { readRcpSet } from '../../rcp/read.ts'
import type { RcpSet } from '../../rcp/record.ts'
import type { StdevOf } from '../../rcp/statistics.ts'
import { check } from '../check/work.ts'

export interface DiffRequest extends SetDefaults {
  readonly catalogue: Catalogue
  /** Two RCP files, or two folders whose files are compared by their paths in them. */
  readonly before: string
  readonly after: string
  readonly rcpSet?: RcpSetChoice
  readonly pruning?: Pruning
  readonly stdev?: StdevOf
  /** Folders of submissions to judge by both. */
  readonly submissions?: readonly string[]
  readonly listener?: Listener
}

/** A record that differs, with the file it is in. */
export interface FileRecordDiff extends RecordDiff {
  readonly file: string
}

/** A submission before and after: verdicts, or normalizations. */
export interface Flip<Value> {
  readonly dir: string
  readonly before: Value
  readonly after: Value
}

export interface DiffResult {
  readonly records: readonly FileRecordDiff[]
  /** Names of the records that judge, in the files that differ. */
  readonly kept: SetDiff['kept']
  /** Submissions whose verdict flips. */
  readonly verdicts: readonly Flip<string>[]
  /** Submissions whose normalization changes. */
  readonly normalizations: readonly Flip<number>[]
  /** How many submissions were judged. */
  readonly submissions: number
}

/**
 * The records, points and verdicts that differ between two RCP files or folders.
 *
 * @throws InputError where a path does not exist, a file is no RCP set, or a file is compared with a folder
 *   (`file-and-folder`); UsageError for an unknown benchmark or ruleset
 * @example
 * (await diff({ catalogue: builtIn, usage: 'training', before: 'main/rcps_maskrcnn.json', after: 'rcps_maskrcnn.json' })).records.length // => 1
 */
export async function diff(request: DiffRequest): Promise<DiffResult> {
  const changed = pairsOf(request)
    .map(({ file, before, after }) => ({ file, ...diffPair(before, after, request) }))
    .filter(({ records }) => records.length > 0)
  const judged = await judgeBoth(request)
  return {
    records: changed.flatMap(({ file, records }) => records.map(record => ({ file, ...record }))),
    kept: {
      before: changed.flatMap(({ kept }) => kept.before),
      after: changed.flatMap(({ kept }) => kept.after),
    },
    verdicts: flips(judged, ({ verdict }) => verdict),
    normalizations: flips(judged, ({ normalization }) => normalization),
    submissions: judged.length,
  }
}

interface Pair {
  readonly file: string
  /** Path of the file, null where there is none. */
  readonly before: string | null
  readonly after: string | null
}

function pairsOf({ before, after }: DiffRequest): Pair[] {
  const [old, current] = [filesOf(before), filesOf(after)]
  if (isFolder(before) !== isFolder(after)) {
    const message = `${before} and ${after}: one is a file, the other a folder`
    throw new InputError('file-and-folder', message, { file: after })
  }
  if (!isFolder(after)) return [{ file: after, before, after }]
  const files = [...new Set([...old.keys(), ...current.keys()])].sort()
  return files.map(file => ({ file, before: old.get(file) ?? null, after: current.get(file) ?? null }))
}

const isFolder = (path: string): boolean => statSync(path).isDirectory()

/** Paths of sets by their paths in the folder. */
function filesOf(path: string): ReadonlyMap<string, string> {
  const root = path.replaceAll('\\', '/').replace(/(?<=.)\/+$/, '')
  return new Map(discoverSets([path]).map(file => [file.slice(root.length).replace(/^\/+/, ''), file]))
}

function diffPair(before: string | null, after: string | null, request: DiffRequest): SetDiff {
  const { catalogue, rcpSet = 'pruned', pruning = 'reference', stdev = 'reference' } = request
  const [old, current] = [before, after].map(path => (path === null ? null : readRcpSet(path)))
  const benchmark = benchmarkOf((after ?? before)!, [current, old], request)
  return diffSets(old!, current!, { catalogue, benchmark, rcpSet, pruning, stdev })
}

function benchmarkOf(path: string, sets: readonly (RcpSet | null | undefined)[], request: DiffRequest) {
  const { usage, benchmark } = setIdentity(path, request)
  const named = benchmark === null ? undefined : request.catalogue.find(usage, benchmark)
  const recorded = sets.flatMap(set => set?.records[0]?.benchmark ?? [])[0]
  return named ?? requireBenchmark(request.catalogue, usage, recorded ?? benchmark ?? path)
}

interface Judged {
  readonly dir: string
  readonly before: CheckResult
  readonly after: CheckResult
}

/** Submissions judged by both; where single files are compared, those of their benchmark. */
async function judgeBoth(request: DiffRequest): Promise<Judged[]> {
  const { submissions = [], before, after, usage, ruleset = '', listener = noListener } = request
  if (submissions.length === 0) return []
  requireRuleset(usage, ruleset)
  const shared = { ...request, ruleset, listener }
  const old = await check(submissions, { ...shared, rcps: before })
  const current = await check(submissions, { ...shared, rcps: after })
  const only = isFolder(after) ? null : benchmarkOf(after, [readRcpSet(after)], request).name
  return old
    .map((result, index) => ({ dir: result.dir, before: result, after: current[index]! }))
    .filter(({ after: { benchmark } }) => only === null || benchmark === only)
}

function flips<Value>(judged: readonly Judged[], of: (result: CheckResult) => Value): Flip<Value>[] {
  return judged
    .map(({ dir, before, after }) => ({ dir, before: of(before), after: of(after) }))
    .filter(({ before, after }) => before !== after)
}
