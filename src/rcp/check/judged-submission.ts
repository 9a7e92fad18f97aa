import type { Curve } from '../curve.ts'
import type { RcpSet } from '../record.ts'
import type { CheckResult } from './check-result.ts'

/** A submission with its verdict and the basis of the verdict. */
export interface JudgedSubmission {
  readonly result: CheckResult
  /** Paths of its logs. */
  readonly files: readonly string[]
  /** The curve that judged, with its set; null if no curve exists or the check stopped before. */
  readonly curve: (Curve & { readonly set: RcpSet }) | null
}
