import type { Curve } from '../curve.ts'
import type { RcpSet } from '../record.ts'
import type { CheckResult } from './check-result.ts'

/** A submission with its verdict and what that was founded on. */
export interface JudgedSubmission {
  readonly result: CheckResult
  /** Paths of its logs. */
  readonly files: readonly string[]
  /** The curve that judged, with its set; null where the check did not come so far or there is none. */
  readonly curve: (Curve & { readonly set: RcpSet }) | null
}
