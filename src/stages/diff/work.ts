/**
 * The effects of a change of RCP files on their points and on submissions.
 *
 * @module
 */
import { statSync } from 'node:fs'
import { requireBenchmark, requireRuleset } from '../../benchmarks/catalogue.ts'
import { InputError, UsageError } from '../../errors.ts'
import { discoverSets } from '../../files/discover-sets.ts'
import { setIdentity } from '../../files/set-identity.ts'
import { judgingOptions } from '../../options/judging.ts'
import { withDefaults } from '../../options/with-defaults.ts'
import type { CheckResult } from '../../rcp/check/check-result.ts'
import { diffSets, type RecordDiff, type SetDiff } from '../../rcp/diff.ts'
import { readRcpSet } from '../../rcp/read.ts'
import type { RcpSet } from '../../rcp/record.ts'
import { withoutEnd } from '../../text/without-end.ts'
import { judgeSubmissions } from '../check/work.ts'
import { requestOf } from '../request-of.ts'
import type { Given, RequestOf } from '../stage.ts'
import { declaration } from './declaration.ts'

type Request = RequestOf<typeof declaration>

export type DiffRequest = Given<typeof declaration> & { readonly before: string; readonly after: string }

/** A record that differs, with its file. */
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
 * @param request - `before` and `after` are RCP files, or folders whose files are compared by their paths in them
 * @throws InputError if a path does not exist, a file is not an RCP set, or a file is compared with a folder
 *   (`file-and-folder`); UsageError for an unknown benchmark or ruleset, `missing-option` for submissions without a ruleset
 * @example
 * (await diff({ before: 'main/rcps_maskrcnn.json', after: 'rcps_maskrcnn.json' })).records.length // => 1
 */
export async function diff(request: DiffRequest): Promise<DiffResult> {
  const { before, after, ...options } = request ?? {}
  return work(requestOf(declaration, { before, after }, options))
}

/** {@link diff}, as a stage. */
export async function work(request: Request): Promise<DiffResult> {
  if (request.submissions !== undefined && request.ruleset === undefined) {
    throw new UsageError('missing-option', '--submissions needs --ruleset', {
      remedy: 'Add --ruleset X.Y.Z, under which they are judged.',
    })
  }
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
  /** Path of the file, or null. */
  readonly before: string | null
  readonly after: string | null
}

function pairsOf({ before, after }: Request): Pair[] {
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
  const root = withoutEnd(path.replaceAll('\\', '/'), '/', 1)
  return new Map(discoverSets([path]).map(file => [file.slice(root.length).replace(/^\/+/, ''), file]))
}

function diffPair(before: string | null, after: string | null, request: Request): SetDiff {
  const { catalogue, rcpSet, pruning, stdev } = request
  const [old, current] = [before, after].map(path => (path === null ? null : readRcpSet(path)))
  const benchmark = benchmarkOf((after ?? before)!, [current, old], request)
  const { ruleset } = setIdentity((after ?? before)!, request)
  return diffSets(old!, current!, { catalogue, benchmark, ruleset, rcpSet, pruning, stdev })
}

function benchmarkOf(path: string, sets: readonly (RcpSet | null | undefined)[], request: Request) {
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

/** Submissions judged by both sets; if single files are compared, only those of their benchmark. */
async function judgeBoth(request: Request): Promise<Judged[]> {
  const { submissions = [], before, after, usage, ruleset = '' } = request
  if (submissions.length === 0) return []
  requireRuleset(usage, ruleset)
  const shared = { ...withDefaults(judgingOptions, {}), ...request, ruleset }
  const judgedBy = async (rcps: string) =>
    (await judgeSubmissions(submissions, { ...shared, rcps })).map(({ result }) => result)
  const old = await judgedBy(before)
  const current = await judgedBy(after)
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
