/**
 * What every code means that an error, problem, finding or verdict can have.
 *
 * @module
 */
import { caffeExplanations } from './caffe.ts'
import { checkExplanations } from './check.ts'
import { complianceExplanations } from './compliance.ts'
import type { Explanations } from './explanation.ts'
import { lintExplanations } from './lint.ts'
import { mllogExplanations } from './mllog.ts'
import { packageExplanations } from './package.ts'
import { referenceRunExplanations } from './reference-runs.ts'
import { summaryExplanations } from './summary.ts'
import { tableExplanations } from './tables.ts'
import { usageExplanations } from './usage.ts'

/** All explanations, by code. */
export const explanations: Explanations = {
  ...caffeExplanations,
  ...checkExplanations,
  ...complianceExplanations,
  ...lintExplanations,
  ...mllogExplanations,
  ...packageExplanations,
  ...referenceRunExplanations,
  ...summaryExplanations,
  ...tableExplanations,
  ...usageExplanations,
}
