/**
 * From logs to run records.
 *
 * @module
 */
import type { Usage } from '../../benchmarks/benchmark.ts'
import { requireRuleset } from '../../benchmarks/catalogue.ts'
import { discoverFiles } from '../../files/discover.ts'
import { type Listener, noListener } from '../../files/listener.ts'
import { patterns, type ReadSourceOptions, readSource } from '../../files/read/read-source.ts'
import { yieldToEvents } from '../../files/yield-to-events.ts'
import type { Run } from '../../runs/run.ts'

export interface ExtractRequest extends ReadSourceOptions {
  readonly usage: Usage
  /** Glob for the names of logs in folders; where absent that of the source (`patterns`), else `result_*.txt`. */
  readonly glob?: string
  readonly listener?: Listener
}

/**
 * The records of all logs and tables at or below the paths, in the order of the paths: one per log or row.
 *
 * @throws InputError where a path cannot be read, UsageError for an unknown ruleset
 * @example
 * await extract(['results'], { catalogue: builtIn, usage: 'training', ruleset: '1.1.0' })
 */
export async function* extractRuns(paths: readonly string[], request: ExtractRequest): AsyncGenerator<Run> {
  requireRuleset(request.usage, request.ruleset)
  const { listener = noListener, source = 'auto' } = request
  const files = discoverFiles(paths, request.glob ?? patterns[source])
  listener.start(files)
  for (const file of files) {
    yield* readSource(file, request)
    listener.done(file)
    await yieldToEvents()
  }
}

/**
 * All records of {@link extractRuns} in one array.
 *
 * @example
 * (await extract(['logs'], { catalogue: builtIn, usage: 'training', ruleset: '1.1.0' })).length // => 20
 */
export async function extract(paths: readonly string[], request: ExtractRequest): Promise<Run[]> {
  const runs: Run[] = []
  for await (const run of extractRuns(paths, request)) runs.push(run)
  return runs
}
