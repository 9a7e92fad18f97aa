/**
 * The values of one log that a score needs.
 *
 * @module
 */
import { codes } from '../codes/codes.ts'
import type { ComplianceFinding, ComplianceResult } from '../compliance/finding.ts'
import type { NamedReading } from '../convergence/submission-reading.ts'
import type { Problem } from '../errors.ts'
import type { Convergence, RunStatus } from '../runs/run.ts'
import { minutesOf, type RunTimes } from './run-clock.ts'

export interface ResultLog {
  /** Path relative to the argument. */
  readonly file: string
  /** Why the file cannot be read; null if it can. */
  readonly fault: Problem | null
  readonly times: RunTimes | null
  readonly status: RunStatus
  /** Accelerators of the instance; null if the log does not say. */
  readonly instanceScale: number | null
  /** When the run converged; null if it did not. */
  readonly convergence: Convergence | null
  /** That the log holds several runs; empty for a log of one run. */
  readonly several: readonly Problem[]
  /** Null without rules. */
  readonly compliance: Omit<ComplianceResult, 'file'> | null
  /** The log as the penalty check reads it. */
  readonly reading: NamedReading
}

/** How a run ended; `non-compliant`: it succeeded but breaks the rules. */
export type ScoredStatus = RunStatus | 'non-compliant'

/**
 * Whether the run counts: it has a start and an end, and complies with the rules; without rules, it converged.
 *
 * @example
 * logs.filter(counts)
 *
 * Source: behaviour of result_summarizer in mlcommons/logging 7bbf792, which checks every log for compliance.
 */
export function counts<Log extends ResultLog>(log: Log): log is Log & { readonly times: RunTimes } {
  if (log.fault !== null || log.times === null) return false
  return log.compliance === null ? log.status === 'success' : log.compliance.ok
}

/** How the run ended, for people. */
export function scoredStatus({ status, compliance }: ResultLog): ScoredStatus {
  return status === 'success' && compliance?.ok === false ? 'non-compliant' : status
}

/** Minutes from start to stop; null if one of them is missing. */
export const timeToTrain = ({ times }: ResultLog): number | null => (times === null ? null : minutesOf(times))

/**
 * Why the run does not count, in words.
 *
 * @example
 * reasonOf(log) // => 'it does not comply: a logged value breaks a rule: run_stop in line 812 (rule: common.yaml:90)'
 */
export function reasonOf({ fault, compliance, times, status }: ResultLog): string {
  if (fault !== null) return fault.message
  const [finding] = compliance?.findings ?? []
  if (finding !== undefined) return `it does not comply: ${brief(finding)}`
  if (times === null) return 'run_start or run_stop, or the time_ms of one, is missing'
  return `the run is ${status}`
}

/** The line of the log that the reason is about; null without one. */
export const lineOf = ({ fault, compliance }: ResultLog): number | null =>
  fault === null ? (compliance?.findings[0]?.line ?? null) : fault.line

/** The finding in one line. Upstream's text counts lines from 0 and goes on with the line itself. */
function brief({ kind, key, line, message, rule }: ComplianceFinding): string {
  if (line === null) return message.split('\n', 1)[0]!
  const place = rule === null ? '' : ` (rule: ${rule.file}:${rule.line})`
  return `${codes[kind].title}: ${key ?? 'a key'} in line ${line}${place}`
}
