import type { CheckResult } from './check-result.ts'

/**
 * The factor that `scaling.json` next to the logs must contain, for a submission that is faster than the reference's mean
 * but not below the floor. Null for every other submission, including those that pass by bypass.
 *
 * @example
 * requiredScaling(result) // => 1.0009920634920635
 *
 * Source: behaviour of the reference checker with set_scaling, mlcommons/logging 7bbf792.
 */
export function requiredScaling({ rcp, submissionMean, normalization }: CheckResult): number | null {
  if (rcp === null || submissionMean === null) return null
  return submissionMean >= rcp.floor && submissionMean < rcp.mean ? normalization : null
}
