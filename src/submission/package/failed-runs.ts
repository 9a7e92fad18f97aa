/**
 * Runs that do not comply, and the number that a benchmark may have.
 *
 * @module
 */
import type { ComplianceFinding, ComplianceResult } from '../../compliance/finding.ts'
import { plural } from '../../text/plural.ts'
import { withoutExtension } from '../../text/without-extension.ts'
import type { SubmissionFinding } from '../finding.ts'
import { findingAt } from '../finding-at.ts'
import type { PowerFinding } from '../power-files.ts'

/** The check results of the runs of one benchmark. */
export interface RunChecks {
  readonly dir: string
  readonly logs: readonly ComplianceResult[]
  readonly power: readonly PowerFinding[]
  /** The number of runs that the olympic mean drops at each end. */
  readonly tolerated: number
}

export interface FailedRuns {
  /** Names of their logs without extension, in the order of the logs. */
  readonly names: readonly string[]
  readonly findings: readonly SubmissionFinding[]
}

/**
 * The runs whose log does not comply or whose power files are wrong. They are warnings up to the tolerated number; a log
 * on which the reference crashes is always an error.
 *
 * @example
 * judgeRuns({ dir, logs, power: [], tolerated: 1 }).names // => ['result_3']
 *
 * Source: behaviour of package_checker in mlcommons/logging 7bbf792.
 */
export function judgeRuns({ dir, logs, power, tolerated }: RunChecks): FailedRuns {
  const failed = new Set([
    ...logs.filter(({ ok }) => !ok).map(({ file }) => runName(file)),
    ...power.flatMap(({ run }) => run ?? []),
  ])
  const isTolerated = failed.size <= tolerated
  const weaker = isTolerated ? 'warning' : 'error'
  const findings: SubmissionFinding[] = [
    ...logs.flatMap(({ file, findings }) => findings.map(finding => logFinding(file, finding, weaker))),
    ...power.map(({ run, severity, ...finding }): SubmissionFinding => {
      return { ...finding, line: null, severity: run === null ? severity : weaker }
    }),
  ]
  const names = [...failed].sort()
  if (names.length > 0) findings.push(verdict(dir, names, isTolerated))
  return { names, findings }
}

/** The name of a log without its extension; power folders and findings use it as the run's name. */
export const runName = (file: string): string => withoutExtension(file.slice(file.lastIndexOf('/') + 1))

function logFinding(
  path: string,
  { kind, line, message, rule }: ComplianceFinding,
  weaker: SubmissionFinding['severity'],
): SubmissionFinding {
  const brief = briefMessage(message)
  const text = rule === null ? brief : `${brief}\nrule: ${rule.file}:${rule.line}`
  return { path, code: kind, severity: kind === 'crash' ? 'error' : weaker, line, message: text }
}

const longestMessage = 300

/** Drops the log line and the state of the rules, which may fill pages: comply shows them. */
function briefMessage(message: string): string {
  const said = message.split('\ncurrent context[s]=', 1)[0]!
  const lines = said.split('\n').filter(line => !line.startsWith(':::MLL'))
  const text = lines.join('\n')
  return text.length <= longestMessage ? text : `${text.slice(0, longestMessage)} …`
}

function verdict(dir: string, names: readonly string[], isTolerated: boolean): SubmissionFinding {
  const runs = `${plural(names.length, 'run does', 'runs do')} not comply: ${names.join(', ')}`
  return isTolerated
    ? findingAt(dir, 'tolerated-runs', `${runs}; the olympic mean drops that many`)
    : findingAt(dir, 'failed-runs', runs)
}
