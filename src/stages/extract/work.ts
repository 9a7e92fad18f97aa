/**
 * From logs to run records.
 *
 * @module
 */
import { requireRuleset } from '../../benchmarks/catalogue.ts'
import { discoverFiles } from '../../files/discover.ts'
import type { ReadRunOptions } from '../../files/read/read-run.ts'
import { patterns, readSource } from '../../files/read/read-source.ts'
import { yieldToEvents } from '../../files/yield-to-events.ts'
import type { Run } from '../../runs/run.ts'
import { requestOf } from '../request-of.ts'
import type { Given, RequestOf } from '../stage.ts'
import { declaration } from './declaration.ts'
import { markMixedFolders } from './mixed-folders.ts'

/** The input of reading runs. */
export type ReadRunsRequest = Omit<
  RequestOf<typeof declaration>,
  'inputs' | 'group' | 'data' | 'redact' | 'drafts'
> &
  Pick<ReadRunOptions, 'dashesAsUnderscores' | 'startTimes'>

export type ExtractRequest = Given<typeof declaration>

/** The records, each marked if its folder mixes batch sizes or benchmarks. */
export async function work(request: RequestOf<typeof declaration>): Promise<readonly Run[]> {
  return markMixedFolders(await readRuns(request.inputs, request), request.inputs)
}

/**
 * The records of all logs and tables at or below the paths, in the order of the paths: one per run of a log, in most logs one, and one per row of a table.
 *
 * @throws InputError if a path cannot be read, UsageError for an unknown ruleset
 * @example
 * for await (const run of extractRuns(['results'], { ruleset: '1.1.0' })) console.log(run.status) // prints success
 */
export function extractRuns(paths: readonly string[], options: ExtractRequest): AsyncGenerator<Run> {
  return streamRuns(paths, requestOf(declaration, { inputs: paths }, options))
}

/**
 * All records of {@link extractRuns} in one array.
 *
 * @example
 * (await extract(['logs'], { ruleset: '1.1.0' })).length // => 20
 */
export const extract = async (paths: readonly string[], options: ExtractRequest = {}): Promise<Run[]> =>
  readRuns(paths, requestOf(declaration, { inputs: paths }, options))

/**
 * All records for other stages.
 *
 * @throws as {@link extractRuns}
 */
export async function readRuns(paths: readonly string[], request: ReadRunsRequest): Promise<Run[]> {
  const runs: Run[] = []
  for await (const run of streamRuns(paths, request)) runs.push(run)
  return runs
}

async function* streamRuns(paths: readonly string[], request: ReadRunsRequest): AsyncGenerator<Run> {
  requireRuleset(request.usage, request.ruleset)
  const { listener, source, glob, column: columns } = request
  const files = discoverFiles(paths, glob ?? patterns[source])
  listener.start(files)
  for (const file of files) {
    yield* readSource(file, { ...request, columns })
    listener.done(file)
    await yieldToEvents()
  }
}
