/**
 * Reads the result logs of one benchmark for its score.
 *
 * @module
 */
import { readSubmission, type SubmissionReading } from '../../convergence/submission-reading.ts'
import { InputError, type KnownError } from '../../errors.ts'
import type { SubmissionFinding } from '../../submission/finding.ts'
import { findingAt } from '../../submission/finding-at.ts'
import { counts, lineOf, type ResultLog, reasonOf } from '../../submission/result-log.ts'
import { minutesOf } from '../../submission/run-clock.ts'
import type { TimedRun } from '../../submission/strong-score.ts'
import type { LogFolder } from '../discover.ts'
import type { Listener } from '../listener.ts'
import { yieldToEvents } from '../yield-to-events.ts'
import { hasPower, readEnergy } from './read-energy.ts'
import { type ReadResultOptions, readResultLog } from './read-result-log.ts'

/** A log with the energy of its run; null if not measured. */
export type MeasuredLog = ResultLog & Pick<TimedRun, 'joules'>

export interface ResultFolder {
  readonly dir: string
  readonly logs: readonly MeasuredLog[]
  /** The logs as read by the penalty check. */
  readonly submission: SubmissionReading
  readonly findings: readonly SubmissionFinding[]
}

/**
 * Reads the logs of a folder and its power logs. Runs that do not count are findings.
 *
 * @throws InputError if a rule file cannot be read
 */
export async function readResultFolder(
  { dir, files }: LogFolder,
  options: ReadResultOptions,
  listener: Listener,
): Promise<ResultFolder> {
  const isMeasured = hasPower(dir)
  const logs: MeasuredLog[] = []
  const findings: SubmissionFinding[] = []
  for (const file of files) {
    const log = await readResultLog(file, options)
    findings.push(...log.several.map(({ code, message, line }) => findingAt(file, code, message, line)))
    let joules: number | null = null
    if (!counts(log)) {
      findings.push(findingAt(file, 'dropped-run', reasonOf(log), lineOf(log)))
    } else if (isMeasured) {
      const { startMs, stopMs } = log.times
      const energy = await orFinding(findings, file, () => readEnergy(file, stopMs - startMs))
      joules = energy?.joules ?? null
      findings.push(...unendedFinding(energy?.unended ?? []))
    }
    logs.push({ ...log, joules })
    listener.done(file)
    await yieldToEvents()
  }
  const readings = logs.map(({ reading }) => reading)
  return { dir, logs, submission: readSubmission(dir, readings), findings }
}

function unendedFinding([first, ...more]: readonly string[]): SubmissionFinding[] {
  if (first === undefined) return []
  const others = more.length === 0 ? '' : `; the same in ${more.length} more logs of the run`
  const message = `the measurement has no end: the last reading counts as the end${others}`
  return [findingAt(first, 'no-power-stop', message)]
}

/** The runs as scores use them. */
export const timedRuns = ({ logs }: ResultFolder): TimedRun[] =>
  logs.map(log => ({ minutes: counts(log) ? minutesOf(log.times) : null, joules: log.joules }))

/** The result, or null; errors of the input are added to the findings. */
export async function orFinding<Result>(
  findings: SubmissionFinding[],
  path: string,
  work: () => Result | Promise<Result>,
): Promise<Result | null> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    findings.push(findingOf(error, path))
    return null
  }
}

function findingOf({ code, message, place }: KnownError, path: string): SubmissionFinding {
  return { code, severity: 'error', path: place.file ?? path, line: place.line ?? null, message }
}
