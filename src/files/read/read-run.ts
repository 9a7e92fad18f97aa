/**
 * Reads one MLLOG file to run records, in one pass.
 *
 * @module
 */

import type { Catalogue } from '../../benchmarks/catalogue.ts'
import { namingOf } from '../../benchmarks/logged-name.ts'
import { legacyRuleset } from '../../benchmarks/ruleset.ts'
import { type KeyedLine, LogRuns } from '../../convergence/log-runs.ts'
import { readingWords } from '../../convergence/reference-reading.ts'
import { InputError } from '../../errors.ts'
import type { MlLogEvent, NoEvent } from '../../logs/mllog/event.ts'
import { asLaterLine, parseLegacyEvent } from '../../logs/mllog/legacy.ts'
import type { Run } from '../../runs/run.ts'
import { plural } from '../../text/plural.ts'
import { hashFile } from './hash-file.ts'
import { scanLegacyLog, scanLogMembers } from './scan-log.ts'

export interface ReadRunOptions {
  readonly catalogue: Catalogue
  readonly ruleset: string
  readonly bertTrainSamples?: boolean
  /** Whether to keep the evaluations in the record. */
  readonly evaluations?: boolean
  /** Whether to add the file's SHA-256 to the record. */
  readonly hash?: boolean
  /** Whether to add the time of the start to the record. */
  readonly startTimes?: boolean | undefined
  /** The run to read of a log with several, from 1; by default all. */
  readonly run?: number | 'last' | undefined
  /** The benchmark of a log that names none, or an unknown one. */
  readonly benchmark?: string | undefined
  /** Whether `gpt-oss-20b` is understood as `gpt_oss_20b`. */
  readonly dashesAsUnderscores?: boolean | undefined
}

/**
 * Reads one log: a record per run, in most logs one. Its errors are in the problems of the records.
 *
 * @throws InputError if the file cannot be opened or read; `no-such-run` if the log does not have the wanted run
 * @example
 * (await readLogRuns('fixtures/relaunched/result_0.txt', { catalogue: builtIn, ruleset: '1.1.0' })).length // => 2
 */
export async function readLogRuns(file: string, options: ReadRunOptions): Promise<Run[]> {
  const { catalogue, ruleset, bertTrainSamples = false, startTimes, evaluations = false } = options
  const naming = namingOf(options)
  const runs = new LogRuns({ file, catalogue, ruleset, bertTrainSamples, naming, startTimes, evaluations })
  const { problems: ofLog } =
    ruleset === legacyRuleset
      ? await scanLegacyLog(file, line => runs.accept(legacyLine(parseLegacyEvent(line))))
      : await scanLogMembers(
          file,
          readingWords({ catalogue, ruleset, bertTrainSamples }),
          (lines, firstLine) => runs.acceptAll(lines, firstLine),
        )
  const chosen = chosenRuns(runs.finish(ofLog), options.run)
  if (options.hash !== true) return chosen
  const sha256 = await hashFile(file)
  return chosen.map(({ convergence, timeToTrainMinutes, evaluations, problems, ...identity }) => ({
    ...identity,
    sha256,
    convergence,
    timeToTrainMinutes,
    ...(evaluations !== undefined && { evaluations }),
    problems,
  }))
}

/**
 * The last run of a log.
 *
 * @throws as {@link readLogRuns}
 * @example
 * (await readRun('fixtures/relaunched/result_0.txt', { catalogue: builtIn, ruleset: '1.1.0' })).status // => 'success'
 */
export async function readRun(file: string, options: ReadRunOptions): Promise<Run> {
  const [run] = await readLogRuns(file, { run: 'last', ...options })
  return run!
}

/** An event of ruleset 0.6, for the reference checker in the later grammar. */
function legacyLine(parsed: MlLogEvent | NoEvent): KeyedLine {
  if ('problem' in parsed) return { key: undefined, tagged: null, parsed }
  return { key: parsed.key, tagged: asLaterLine(parsed), parsed }
}

/** All runs, or the one that is wanted, with the problems of the log. */
function chosenRuns(runs: readonly Run[], wanted: ReadRunOptions['run']): Run[] {
  if (wanted === undefined) return [...runs]
  const chosen = wanted === 'last' ? runs.at(-1) : runs[wanted - 1]
  const { file, problems } = runs[0]!
  if (chosen === undefined) {
    throw new InputError('no-such-run', `the log holds ${plural(runs.length, 'run')}, not ${wanted}`, {
      file,
    })
  }
  const several = problems.filter(({ code }) => code === 'several-runs')
  return [chosen === runs[0] ? chosen : { ...chosen, problems: [...several, ...chosen.problems] }]
}
