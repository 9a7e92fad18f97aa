/**
 * Scores of folders of logs, with no package around them.
 *
 * @module
 */
import type { Usage } from '../../benchmarks/benchmark.ts'
import type { Catalogue } from '../../benchmarks/catalogue.ts'
import { curveFinder } from '../../files/curve-finder.ts'
import { discoverFolders } from '../../files/discover.ts'
import { type Listener, noListener } from '../../files/listener.ts'
import { readResultFolder } from '../../files/read/read-result-folder.ts'
import { rulesOfRuleset } from '../../files/rules-of-ruleset.ts'
import { checkSubmission } from '../../rcp/check/check.ts'
import { type ScoreResult, scoreInstances, scoreRuns } from '../../submission/score.ts'

export interface ScoreRequest {
  readonly catalogue: Catalogue
  readonly usage: Usage
  readonly ruleset: string
  /** RCP sets, a folder or a file; without them scores are not normalized. */
  readonly rcps?: string | undefined
  /** Rule files; without them a run counts where it converged. */
  readonly rules?: string | undefined
  /** Take the logs of a folder for instances that trained at the same time. */
  readonly weak?: boolean | undefined
  readonly listener?: Listener
}

/**
 * Scores every folder at or below the paths that holds `result_*.txt`.
 *
 * @throws InputError where a path, the RCP sets or the rules cannot be read
 * @example
 * await score(['resnet'], { catalogue: builtIn, usage: 'training', ruleset: '4.1.0' })
 * // => [{ dir: 'resnet', scoreMinutes: 14.2, normalization: null, … }]
 */
export async function score(paths: readonly string[], request: ScoreRequest): Promise<ScoreResult[]> {
  const { catalogue, usage, ruleset, rcps, weak = false, listener = noListener } = request
  const folders = discoverFolders(paths)
  listener.start(folders.flatMap(({ files }) => files))
  const curveOf = rcps === undefined ? null : curveFinder({ catalogue, usage, ruleset, rcps })
  const rules = request.rules === undefined ? null : rulesOfRuleset(request.rules, usage, ruleset)
  const options = { catalogue, ruleset, rules }
  const results: ScoreResult[] = []
  for (const folder of folders) {
    const { dir, logs, submission, findings } = await readResultFolder(folder, options, listener)
    const name = submission.benchmark === null ? null : String(submission.benchmark)
    const benchmark = name === null ? undefined : catalogue.find(usage, name)
    const check =
      curveOf === null ? null : checkSubmission(submission, { catalogue, usage, ruleset, curveOf })
    const input = { dir, logs, name, benchmark, check, findings }
    results.push(weak ? scoreInstances(input) : scoreRuns(input))
  }
  return results
}
