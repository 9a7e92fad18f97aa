/**
 * The evaluation interval of a benchmark: by the rules, else as the records of its RCP set show it.
 *
 * @module
 */
import type { Benchmark } from '../benchmarks/benchmark.ts'
import { convergenceRule } from '../benchmarks/catalogue.ts'
import { ruledEvaluations } from '../benchmarks/ruled-evaluations.ts'
import type { RcpRecord } from './record.ts'
import { type ShownInterval, shownInterval } from './shown-interval.ts'

/** Where an interval comes from. */
export const intervalSources = {
  rules: 'the rules of the ruleset; where they do not say, the records',
  records: 'the values of the records',
} as const

export type IntervalSource = keyof typeof intervalSources

/** Values at which a run can converge, and who says so; `from` is empty if the rules do. */
export interface EvaluationInterval extends ShownInterval {
  readonly source: IntervalSource
}

/** What the interval depends on. */
export interface IntervalQuestion {
  readonly benchmark: Benchmark
  readonly ruleset: string
  readonly globalBatchSize: number
  readonly records: readonly RcpRecord[]
  /** Default: the rules, if they say it. */
  readonly source?: IntervalSource | undefined
}

/**
 * The evaluation interval at a batch size.
 *
 * @returns null if neither the rules nor the values say it
 * @example
 * evaluationInterval({ benchmark: builtIn.find('training', 'llama31_8b'), ruleset: '5.1.0', globalBatchSize: 72, records: [] })
 * // => { step: 12312, offset: 0, source: 'rules', from: [] }
 */
export function evaluationInterval(question: IntervalQuestion): EvaluationInterval | null {
  const { benchmark, ruleset, globalBatchSize, records, source = 'rules' } = question
  const ruled = source === 'rules' ? ruledEvaluations(benchmark, ruleset, globalBatchSize) : null
  if (ruled !== null) return { ...ruled, source: 'rules', from: [] }
  const { unit } = convergenceRule(benchmark, ruleset)
  const shown = shownInterval(byNearness(records, globalBatchSize), unit)
  return shown && { ...shown, source: 'records' }
}

/**
 * Records by the ratio of batch sizes, nearest first; ties in file order.
 *
 * @example
 * byNearness([{ globalBatchSize: 64 }, { globalBatchSize: 128 }], 120).map(({ globalBatchSize }) => globalBatchSize) // => [128, 64]
 */
export const byNearness = (records: readonly RcpRecord[], globalBatchSize: number): RcpRecord[] => {
  const distance = (record: RcpRecord) => Math.abs(Math.log(record.globalBatchSize / globalBatchSize))
  return records.toSorted((a, b) => distance(a) - distance(b))
}
