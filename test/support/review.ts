import { builtIn } from '../../src/benchmarks/catalogue.ts'
import type { SubmissionReading } from '../../src/convergence/submission-reading.ts'
import { checkSubmission } from '../../src/rcp/check/check.ts'
import type { RcpSetChoice } from '../../src/rcp/choices.ts'
import { curveOf } from '../../src/rcp/curve.ts'
import type { RcpSet } from '../../src/rcp/record.ts'
import type { ReviewedSubmission } from '../../src/report/submission/reviewed-submission.ts'
import { type ShownSubmission, shownSubmissions } from '../../src/report/submission/shown-submission.ts'
import { benchmarkOf, checkOptions, maskRcnn, submission } from './rcp.ts'

/** The curve of a set of Mask R-CNN, with the set. */
export const maskRcnnCurve = (rcpSet: RcpSetChoice = 'full', set: RcpSet = maskRcnn) => ({
  set,
  ...curveOf(set, {
    catalogue: builtIn,
    benchmark: benchmarkOf('maskrcnn'),
    rcpSet,
    pruning: 'reference',
  }),
})

/** A submission judged by the Mask R-CNN set of ruleset 1.1.0, as a reviewer sees it. */
export function reviewed(
  reading: Partial<SubmissionReading>,
  more: Partial<ReviewedSubmission> & { readonly rcpSet?: RcpSetChoice; readonly rcpBypass?: boolean } = {},
): ReviewedSubmission {
  const { rcpSet = 'full', rcpBypass = false, ...members } = more
  const curve = maskRcnnCurve(rcpSet)
  const options = { ...checkOptions(maskRcnn), curveOf: () => curve, rcpBypass }
  return {
    result: checkSubmission(submission(reading), options),
    files: ['results/maskrcnn/result_0.txt'],
    curve,
    scalingFound: null,
    computeSettings: {},
    compliance: null,
    ...members,
  }
}

/** The same with what a page says about it. */
export const shown = (...args: Parameters<typeof reviewed>): ShownSubmission =>
  shownSubmissions([reviewed(...args)], builtIn)[0]!
