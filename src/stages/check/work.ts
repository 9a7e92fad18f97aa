/**
 * The penalty check over folders of logs.
 *
 * @module
 */
import { resolve } from 'node:path'
import type { Benchmark } from '../../benchmarks/benchmark.ts'
import { requireRuleset } from '../../benchmarks/catalogue.ts'
import { type NamedReading, readSubmission } from '../../convergence/submission-reading.ts'
import { type CheckedLogReader, checkedLogReader } from '../../files/checked-log-reader.ts'
import { type CurveSource, type CurveWithSet, curveFinder } from '../../files/curve-finder.ts'
import { discoverFolders, type LogFolder } from '../../files/discover.ts'
import type { Listener } from '../../files/listener.ts'
import { equalFiles } from '../../files/read/equal-files.ts'
import { scalingFound } from '../../files/read/scaling-found.ts'
import { yieldToEvents } from '../../files/yield-to-events.ts'
import { checkSubmission } from '../../rcp/check/check.ts'
import type { CheckResult, CheckOptions as JudgeOptions, Verdict } from '../../rcp/check/check-result.ts'
import type { JudgedSubmission } from '../../rcp/check/judged-submission.ts'
import type { ReviewedSubmission } from '../../report/submission/reviewed-submission.ts'
import { dependentRuns } from '../../runs/dependent-runs.ts'
import { requestOf } from '../request-of.ts'
import type { Given, RequestOf } from '../stage.ts'
import { withNewerNotes } from '../with-newer-notes.ts'
import { declaration } from './declaration.ts'

type Request = RequestOf<typeof declaration>

export type CheckRequest = Given<typeof declaration>

/** The input of judging: the choices, and the place of the RCP sets. */
export type JudgeRequest = CurveSource &
  Pick<Request, 'match' | 'division' | 'bertTrainSamples' | 'rcpBypass' | 'listener'> &
  Partial<Pick<Request, 'glob'>>

/**
 * Judges every submission at or below the paths: each folder that holds `result_*.txt` is one.
 *
 * @throws InputError if a path or the RCP sets cannot be read; UsageError for an unknown ruleset
 * @example
 * await check(['results'], { ruleset: '1.1.0', rcps: 'rcp_checker' })
 */
export async function check(paths: readonly string[], options: CheckRequest): Promise<CheckResult[]> {
  return (await work(requestOf(declaration, { inputs: paths }, options))).map(({ result }) => result)
}

/** {@link check}, as a stage: the submissions with the data that each was judged on. */
export async function work(request: Request): Promise<ReviewedSubmission[]> {
  requireRuleset(request.usage, request.ruleset)
  const found = await judgeSubmissions(request.inputs, { ...request, rcps: request.data.path('rcps') })
  const judged = await withNewerNotes(found, request)
  if (request.writeScaling) {
    const { writeScalingFiles } = await import('../../files/write-scaling-files.ts')
    await writeScalingFiles(judged.map(({ result }) => result))
  }
  return judged.map(submission => ({
    ...submission,
    scalingFound: scalingFound(submission.result.dir),
    computeSettings: {},
    compliance: null,
  }))
}

/**
 * {@link check} for other stages, with the data that each submission was judged on.
 *
 * @throws as {@link check}
 */
export async function judgeSubmissions(
  paths: readonly string[],
  request: JudgeRequest,
): Promise<JudgedSubmission[]> {
  const { catalogue, usage, division, bertTrainSamples, rcpBypass, listener } = request
  const ruleset = requireRuleset(usage, request.ruleset)
  const folders = discoverFolders(paths, request.glob)
  listener.start(folders.flatMap(({ files }) => files))
  const findCurve = curveFinder(request)
  const options: JudgeOptions = { catalogue, usage, ruleset, rcpBypass, curveOf: findCurve }
  const read = checkedLogReader({ catalogue, ruleset, bertTrainSamples })
  const judged: JudgedSubmission[] = []
  for (const folder of folders) {
    const readings = await readFolder(folder, read, listener)
    const reading = readSubmission(folder.dir, readings, resolve(folder.dir).replaceAll('\\', '/'))
    if (division === 'all' || reading.division === division) {
      const byCurve = checkSubmission(reading, options)
      const curve = curveBehind(byCurve, request, findCurve)
      const result =
        curve !== null && request.match === 'hyperparameters'
          ? await matched(byCurve, curve, folder, request, onlyRecord =>
              checkSubmission(reading, { ...options, onlyRecord }),
            )
          : byCurve
      judged.push({ result: withCopies(result, readings), files: folder.files, curve })
    }
    await yieldToEvents()
  }
  return judged
}

const judgedVerdicts: ReadonlySet<Verdict> = new Set(['pass', 'fail', 'missing-rcp'])

/** The curve that judged; null without one, or if the check stopped earlier. */
function curveBehind(
  { benchmark, verdict }: CheckResult,
  { catalogue, usage }: JudgeRequest,
  findCurve: (benchmark: Benchmark) => CurveWithSet | null,
): CurveWithSet | null {
  const known = judgedVerdicts.has(verdict) ? catalogue.find(usage, benchmark ?? '') : undefined
  return known === undefined ? null : findCurve(known)
}

/** The result, with the logs of the folder that are copies of others as problems. */
function withCopies(result: CheckResult, readings: readonly NamedReading[]): CheckResult {
  const same = equalFiles(readings)
  if (same.size === 0) return result
  const copies = dependentRuns(readings.map(({ file }) => ({ file, content: same.get(file) })))
  const problems = copies.map(({ code, file, message }) => ({ code, file, line: null, message }))
  return { ...result, problems: [...result.problems, ...problems] }
}

/** The result by the record with the same hyperparameters if there is one, else the given result with what differs. */
async function matched(
  result: CheckResult,
  { set, benchmark }: CurveWithSet,
  { dir, files }: LogFolder,
  { catalogue, ruleset }: JudgeRequest,
  judgeBy: (record: string) => CheckResult,
): Promise<CheckResult> {
  const { readRun } = await import('../../files/read/read-run.ts')
  const { matchHyperparameters } = await import('../../rcp/check/match-hyperparameters.ts')
  const run = await readRun(files[0]!, { catalogue, ruleset })
  const { record, differences } = matchHyperparameters(run, set, benchmark)
  if (record !== null) return judgeBy(record)
  const notes = differences.map(message => ({
    code: 'other-hyperparameters' as const,
    file: dir,
    line: null,
    message,
  }))
  return { ...result, problems: [...result.problems, ...notes] }
}

/** Reads the logs of one folder as the reference checker does. */
async function readFolder(
  { files }: LogFolder,
  read: CheckedLogReader,
  listener: Listener,
): Promise<NamedReading[]> {
  const readings: NamedReading[] = []
  for (const file of files) {
    readings.push(await read(file))
    listener.done(file)
  }
  return readings
}
