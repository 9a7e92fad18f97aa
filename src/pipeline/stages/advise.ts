import { advise } from '../../advise/advise.ts'
import { adviseReport, hasFindings } from '../../report/views/advise.ts'
import { type CurveRequest, readCurve } from '../curve.ts'
import type { Outcome } from '../outcome.ts'

/** {@link advise} with its report. */
export interface AdviseStage extends CurveRequest {
  readonly benchmark: string
  /** Global batch size. */
  readonly bs: number
  /** Base learning rate. */
  readonly lr?: number
  /** Quantum of a proposed rule. */
  readonly lrQuantum?: number
}

export async function adviseStage({
  benchmark,
  bs,
  lr,
  lrQuantum,
  ...request
}: AdviseStage): Promise<Outcome> {
  const { set, ...curve } = readCurve(benchmark, request)
  const advice = advise(curve, set, {
    catalogue: request.catalogue,
    ruleset: request.ruleset,
    globalBatchSize: bs,
    ...(lr !== undefined && { learningRate: lr }),
    ...(lrQuantum !== undefined && { quantum: lrQuantum }),
  })
  return { report: adviseReport(advice), hasFindings: hasFindings(advice) }
}
