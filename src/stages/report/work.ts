/**
 * The review of submissions: the penalty check and, where rules are at hand, the compliance check of their logs.
 *
 * @module
 */
import type { ComplianceResult } from '../../compliance/finding.ts'
import { InputError } from '../../errors.ts'
import { scalingFound } from '../../files/read/scaling-found.ts'
import type { ReviewedSubmission } from '../../report/submission/reviewed-submission.ts'
import { type CheckRequest, judgeSubmissions } from '../check/work.ts'
import { comply } from '../comply/work.ts'

export interface ReviewRequest extends CheckRequest {
  /** The folder of the rulesets, or a checkout of mlcommons/logging; null where none was found. */
  readonly rules: string | null
}

export interface Review {
  readonly submissions: readonly ReviewedSubmission[]
  /** One per log; null where there are no rules for the ruleset. */
  readonly compliance: readonly ComplianceResult[] | null
}

/**
 * Judges every submission at or below the paths, and checks its logs against the rules where there are some.
 *
 * @throws InputError where a path, the RCP sets or the rules cannot be read; UsageError for an unknown ruleset
 * @example
 * (await reviewSubmissions(['results'], { ...request, rules: 'logging' })).compliance?.length // => 15
 */
export async function reviewSubmissions(paths: readonly string[], request: ReviewRequest): Promise<Review> {
  const judged = await judgeSubmissions(paths, request)
  const compliance = await complianceOf(
    judged.flatMap(({ files }) => files),
    request,
  )
  const byFile = compliance && new Map(compliance.map(result => [result.file, result]))
  const submissions = judged.map(submission => ({
    ...submission,
    scalingFound: scalingFound(submission.result.dir),
    compliance: byFile && submission.files.map(file => byFile.get(file)!),
  }))
  return { submissions, compliance }
}

/** Null where there are no rules for the ruleset: not every round has some. */
async function complianceOf(
  files: readonly string[],
  { rules, usage, ruleset, listener }: ReviewRequest,
): Promise<ComplianceResult[] | null> {
  if (rules === null) return null
  try {
    return await comply(files, { usage, ruleset, rules, ...(listener && { listener }) })
  } catch (error) {
    if (error instanceof InputError && error.code === 'no-rules') return null
    throw error
  }
}
