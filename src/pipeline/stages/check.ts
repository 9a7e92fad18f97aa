import { checkReport, hasFindings } from '../../report/views/check.ts'
import { type CheckRequest, check } from '../check.ts'
import type { Outcome } from '../outcome.ts'
import { writeScalingFiles } from '../scaling-file.ts'

/** {@link check} with its report. */
export interface CheckStage extends CheckRequest {
  readonly paths: readonly string[]
  /** Write `scaling.json` into submissions whose score is normalized. */
  readonly writeScaling?: boolean
}

export async function checkStage({ paths, writeScaling = false, ...request }: CheckStage): Promise<Outcome> {
  const results = await check(paths, request)
  if (writeScaling) await writeScalingFiles(results)
  return { report: checkReport(results), hasFindings: results.some(hasFindings) }
}
