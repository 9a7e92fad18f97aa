import { scalingFound } from '../../files/read/scaling-found.ts'
import { writeScalingFiles } from '../../files/write-scaling-files.ts'
import type { JudgedSubmission } from '../../rcp/check/judged-submission.ts'
import { curveProvenance } from '../../report/curve-provenance.ts'
import type { Outcome } from '../../report/outcome.ts'
import { checkReport, hasFindings } from './view.ts'
import { checkPage } from './view-page.ts'
import { type CheckRequest, judgeSubmissions } from './work.ts'

/** {@link judgeSubmissions} with its report. */
export interface CheckStage extends CheckRequest {
  readonly paths: readonly string[]
  /** Write `scaling.json` into submissions whose score is normalized. */
  readonly writeScaling?: boolean
}

export async function checkStage({ paths, writeScaling = false, ...request }: CheckStage): Promise<Outcome> {
  const judged = await judgeSubmissions(paths, request)
  const results = judged.map(({ result }) => result)
  if (writeScaling) await writeScalingFiles(results)
  const submissions = judged.map(submission => ({
    ...submission,
    scalingFound: scalingFound(submission.result.dir),
    compliance: null,
  }))
  return {
    report: {
      ...checkReport(results),
      page: () => checkPage(submissions, request),
      provenance: curveProvenance(request, judged.flatMap(filesBehind)),
    },
    hasFindings: results.some(hasFindings),
  }
}

/** The RCP set and the logs of a submission. */
export const filesBehind = ({ curve, files }: JudgedSubmission): string[] => [
  ...(curve === null ? [] : [curve.set.file]),
  ...files,
]
