/**
 * The review of submissions: the penalty check and, with rules, the compliance check of their logs.
 *
 * @module
 */
import { requireRuleset } from '../../benchmarks/catalogue.ts'
import type { ComplianceResult } from '../../compliance/finding.ts'
import { InputError } from '../../errors.ts'
import { readComputeSettings } from '../../files/read/read-compute-settings.ts'
import { scalingFound } from '../../files/read/scaling-found.ts'
import { dataOrNull } from '../../files/reference-data.ts'
import { upstreamCommit } from '../../files/upstream-commit.ts'
import type { JudgedSubmission } from '../../rcp/check/judged-submission.ts'
import type { ReviewedSubmission } from '../../report/submission/reviewed-submission.ts'
import type { ComputeValues } from '../../runs/compute-settings.ts'
import { judgeSubmissions } from '../check/work.ts'
import { checkLogs } from '../comply/work.ts'
import { requestOf } from '../request-of.ts'
import type { Given, RequestOf } from '../stage.ts'
import { withNewerNotes } from '../with-newer-notes.ts'
import { declaration } from './declaration.ts'

type Request = RequestOf<typeof declaration>

export type ReviewRequest = Given<typeof declaration>

export interface Review {
  readonly submissions: readonly ReviewedSubmission[]
  /** One per log; null without rules for the ruleset. */
  readonly compliance: readonly ComplianceResult[] | null
  /** The place of the rules; null if nothing names one. */
  readonly rules: string | null
  /** The commit of the checkout with the rules, else with the RCP sets; null outside of a checkout. */
  readonly commit: string | null
}

/**
 * Judges every submission at or below the paths, and checks its logs if there are rules.
 *
 * @throws InputError if a path, the RCP sets or the rules cannot be read; UsageError for an unknown ruleset
 * @example
 * (await reviewSubmissions(['results'], { ruleset: '5.1.0', reference: 'logging' })).compliance?.length // => 15
 */
export const reviewSubmissions = async (paths: readonly string[], options: ReviewRequest): Promise<Review> =>
  work(requestOf(declaration, { inputs: paths }, options))

/** {@link reviewSubmissions}, as a stage. */
export async function work(request: Request): Promise<Review> {
  const { inputs, data } = request
  requireRuleset(request.usage, request.ruleset)
  const rcps = data.path('rcps')
  const found = await judgeSubmissions(inputs, { ...request, rcps })
  const judged = await withNewerNotes(found, request)
  const rules = dataOrNull(data, 'rules')
  const logs = judged.flatMap(({ files }) => files)
  const compliance = rules === null ? null : await complianceOf(logs, rules, request)
  const byFile = compliance && new Map(compliance.map(result => [result.file, result]))
  const settings = await computeSettingsOf(judged)
  const submissions = judged.map((submission, index) => ({
    ...submission,
    computeSettings: settings[index]!,
    scalingFound: scalingFound(submission.result.dir),
    compliance: byFile && submission.files.map(file => byFile.get(file)!),
  }))
  const commit = upstreamCommit(rules ?? rcps) ?? upstreamCommit(rcps)
  return { submissions, compliance, rules, commit }
}

async function computeSettingsOf(judged: readonly JudgedSubmission[]): Promise<ComputeValues[]> {
  const settings: ComputeValues[] = []
  for (const { files } of judged) settings.push(await readComputeSettings(files))
  return settings
}

/** Null without rules for the ruleset: not every round has rules. */
async function complianceOf(
  files: readonly string[],
  rules: string,
  { usage, ruleset, listener }: Request,
): Promise<ComplianceResult[] | null> {
  try {
    const results = await checkLogs(files, { usage, ruleset, rules, lenient: false, werror: false, listener })
    // The problems of a log are those of its submission already.
    return results.map(({ problems: _, ...result }) => result)
  } catch (error) {
    if (error instanceof InputError && error.code === 'no-rules') return null
    throw error
  }
}
