/**
 * The compliance check over many logs.
 *
 * @module
 */
import { legacyRuleset } from '../../benchmarks/ruleset.ts'
import { ComplianceChecker } from '../../compliance/checker.ts'
import type { ComplianceResult } from '../../compliance/finding.ts'
import { readLegacyLogLine, readMlLogLine } from '../../compliance/read-line.ts'
import { discoverFiles } from '../../files/discover.ts'
import { scanLegacyLog, scanLogMembers } from '../../files/read/scan-log.ts'
import { rulesOfRuleset } from '../../files/rules-of-ruleset.ts'
import { yieldToEvents } from '../../files/yield-to-events.ts'
import { legacyGrammar, RunFinder } from '../../runs/run-finder.ts'
import { severalRuns } from '../../runs/several-runs.ts'
import { requestOf } from '../request-of.ts'
import type { Given, RequestOf } from '../stage.ts'
import { declaration } from './declaration.ts'

type Request = RequestOf<typeof declaration>

export type ComplyRequest = Given<typeof declaration>

/** The input of the check. */
export type CheckLogsRequest = Pick<Request, 'usage' | 'ruleset' | 'lenient' | 'werror' | 'listener'> &
  Partial<Pick<Request, 'glob'>> & {
    /** The folder of the rulesets, or a checkout of mlcommons/logging. */
    readonly rules: string
  }

/** The results, and the rules that gave them. */
export interface ComplyResult {
  readonly results: ComplianceResult[]
  readonly rules: string
}

/**
 * Checks every log at or below the paths against the rules, as upstream's `compliance_checker` does.
 *
 * @throws InputError if a path or the rules cannot be read; `no-rules` if there are no rules for the
 * ruleset; `unsupported-construct` if a rule is not in the rule language
 * @example
 * await comply(['results'], { ruleset: '5.1.0', rules: 'logging' })
 * // => [{ file: 'results/…/result_0.txt', ok: true, warnings: [], findings: [] }, …]
 */
export async function comply(paths: readonly string[], options: ComplyRequest): Promise<ComplianceResult[]> {
  return (await work(requestOf(declaration, { inputs: paths }, options))).results
}

/** {@link comply}, as a stage. */
export async function work(request: Request): Promise<ComplyResult> {
  const rules = request.data.path('rules')
  return { results: await checkLogs(request.inputs, { ...request, rules }), rules }
}

/**
 * {@link comply} for other stages.
 *
 * @throws as {@link comply}
 */
export async function checkLogs(
  paths: readonly string[],
  request: CheckLogsRequest,
): Promise<ComplianceResult[]> {
  const { usage, ruleset, rules, listener, ...options } = request
  const { config, find } = rulesOfRuleset(rules, usage, ruleset)
  const files = discoverFiles(paths, request.glob)
  listener.start(files)
  const results: ComplianceResult[] = []
  for (const file of files) {
    const { checker, finder } = await readLog(file, ruleset, options)
    const several = severalRuns(finder)
    results.push({
      file,
      ...checker.finish(config, find),
      ...(several.length > 0 && { problems: several }),
    })
    listener.done(file)
    await yieldToEvents()
  }
  return results
}

/** Rules go by keys. */
const noWords: readonly string[] = []

async function readLog(
  file: string,
  ruleset: string,
  options: Pick<CheckLogsRequest, 'lenient' | 'werror'>,
): Promise<{ checker: ComplianceChecker; finder: RunFinder }> {
  const isLegacy = ruleset === legacyRuleset
  const checker = new ComplianceChecker(isLegacy ? readLegacyLogLine : readMlLogLine, options)
  const finder = new RunFinder(isLegacy ? legacyGrammar : undefined)
  if (isLegacy) {
    await scanLegacyLog(file, line => {
      checker.accept(line)
      finder.accept(line)
    })
  } else {
    await scanLogMembers(file, noWords, (lines, firstLine) => {
      checker.acceptAll(lines, firstLine)
      finder.acceptAll(lines, firstLine)
    })
  }
  return { checker, finder }
}
