import type { Outcome } from '../../report/outcome.ts'
import { testEquivalence } from '../../stats/equivalence.ts'
import type { Sample } from '../../stats/pooled-t-test.ts'
import { scalingEquivalenceReport } from './view.ts'

/** {@link testEquivalence} with its report. */
export interface ScalingEquivalenceStage {
  readonly a: Sample
  readonly b: Sample
  /** Largest difference that does not matter, in the unit of the means. */
  readonly margin: number
}

export function scalingEquivalenceStage({ a, b, margin }: ScalingEquivalenceStage): Outcome {
  const result = testEquivalence(a, b, margin)
  return { report: scalingEquivalenceReport(result, margin), hasFindings: result.verdict !== 'equivalent' }
}
