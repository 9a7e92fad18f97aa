import type { CheckResult } from './check-result.ts'

/**
 * The factor that `scaling.json` must hold beside the logs of a submission: that of one faster than the reference's mean but
 * within its floor. Null for every other one, those that pass by bypass included.
 *
 * @example
 * requiredScaling(result) // => 1.0009920634920635
 *
 * Source: behaviour of the reference checker with set_scaling, mlcommons/logging 7bbf792.
 */
export function requiredScaling({ rcp, submissionMean, normalization }: CheckResult): number | null {
  if (rcp === null || submissionMean === null) return null
  return submissionMean >= rcp.mean / rcp.maxSpeedup && submissionMean < rcp.mean ? normalization : null
}
