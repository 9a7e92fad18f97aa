/**
 * Scores of folders of logs outside a package.
 *
 * @module
 */
import { requireRuleset } from '../../benchmarks/catalogue.ts'
import { type NameFault, nameFault } from '../../benchmarks/logged-name.ts'
import { latestRuleset } from '../../benchmarks/ruleset.ts'
import { UsageError } from '../../errors.ts'
import { curveFinder } from '../../files/curve-finder.ts'
import { discoverFolders } from '../../files/discover.ts'
import { equalFiles } from '../../files/read/equal-files.ts'
import { readResultFolder } from '../../files/read/read-result-folder.ts'
import { rulesOfRuleset } from '../../files/rules-of-ruleset.ts'
import { curveOptions } from '../../options/judging.ts'
import { withDefaults } from '../../options/with-defaults.ts'
import { checkSubmission } from '../../rcp/check/check.ts'
import { dependentRuns } from '../../runs/dependent-runs.ts'
import type { SubmissionFinding } from '../../submission/finding.ts'
import { findingAt } from '../../submission/finding-at.ts'
import type { ResultLog } from '../../submission/result-log.ts'
import { type ScoreResult, scoreInstances, scoreRuns } from '../../submission/score.ts'
import { optionalRules } from '../optional-rules.ts'
import { requestOf } from '../request-of.ts'
import type { Given, RequestOf } from '../stage.ts'
import { declaration } from './declaration.ts'

type Request = RequestOf<typeof declaration>

export type ScoreRequest = Given<typeof declaration>

/**
 * Scores every folder at or below the paths that holds `result_*.txt`.
 *
 * @throws InputError if a path, the RCP sets or the rules cannot be read; UsageError `missing-option` for RCP sets or rules
 * without a ruleset
 * @example
 * await score(['resnet'], { ruleset: '4.1.0' }) // => [{ dir: 'resnet', scoreMinutes: 14.2, normalization: null, … }]
 */
export const score = async (paths: readonly string[], options: ScoreRequest = {}): Promise<ScoreResult[]> =>
  work(requestOf(declaration, { inputs: paths }, options))

/** {@link score}, as a stage. */
export async function work(request: Request): Promise<ScoreResult[]> {
  const { inputs, catalogue, usage, weak, listener } = request
  const reference = referenceOf(request)
  const ruleset = request.ruleset ?? latestRuleset(usage)
  const folders = discoverFolders(inputs, request.glob)
  listener.start(folders.flatMap(({ files }) => files))
  const { rcps } = reference
  const source = { ...withDefaults(curveOptions, {}), catalogue, usage, ruleset }
  const curveOf = rcps === null ? null : curveFinder({ ...source, rcps })
  const rules = reference.rules === null ? null : rulesOfRuleset(reference.rules, usage, ruleset)
  const options = { catalogue, ruleset, rules }
  const results: ScoreResult[] = []
  for (const folder of folders) {
    const { dir, logs, submission, findings } = await readResultFolder(folder, options, listener)
    const name = submission.benchmark === null ? null : String(submission.benchmark)
    const benchmark = name === null ? undefined : catalogue.find(usage, name)
    const check =
      curveOf === null ? null : checkSubmission(submission, { catalogue, usage, ruleset, curveOf })
    const unnamed = nameFindings(dir, logs, nameFault(catalogue, name, usage))
    const input = {
      dir,
      logs,
      name,
      benchmark,
      check,
      findings: [...findings, ...unnamed, ...dependent(logs, weak)],
    }
    results.push(weak ? scoreInstances(input) : scoreRuns(input))
  }
  return results
}

/** A missing or unknown benchmark, of logs that hold a run. */
function nameFindings(dir: string, logs: readonly ResultLog[], fault: NameFault | null): SubmissionFinding[] {
  const hasRun = logs.some(({ times }) => times !== null)
  return fault === null || !hasRun ? [] : [findingAt(dir, fault.code, fault.message)]
}

/** Copies, and runs that start together; the instances of weak scaling start together by design. */
function dependent(logs: readonly ResultLog[], weak: boolean): SubmissionFinding[] {
  const same = equalFiles(logs.map(({ reading }) => reading))
  const runs = logs.map(({ file, times }) => ({
    file,
    content: same.get(file),
    startMs: weak ? null : times?.startMs,
  }))
  return dependentRuns(runs).map(({ code, file, message }) => findingAt(file, code, message))
}

/** The places of RCP sets and rules: both belong to a ruleset. */
function referenceOf(request: Request): { readonly rcps: string | null; readonly rules: string | null } {
  const { usage, ruleset, rcps, rules, data } = request
  if (ruleset === undefined) {
    if (rcps === undefined && rules === undefined) return { rcps: null, rules: null }
    throw new UsageError('missing-option', 'RCP sets and rules belong to a ruleset: --ruleset is missing', {
      remedy: 'Give --ruleset X.Y.Z.',
    })
  }
  requireRuleset(usage, ruleset)
  return { rcps: data.named('rcps'), rules: optionalRules(request) }
}
