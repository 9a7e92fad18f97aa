import type { CheckResult } from '../rcp/check/check-result.ts'
import { requiredScaling } from '../rcp/check/required-scaling.ts'

/**
 * The factor by which the penalty check scales a score: 1 if it judges but requires no scaling, null if it does not judge.
 *
 * @example
 * scalingFactor(result) // => 1.0009920634920635
 */
export function scalingFactor(result: CheckResult): number | null {
  return result.rcp === null ? null : (requiredScaling(result) ?? 1)
}
