/**
 * The cells of the penalty check in the detailed summary.
 *
 * @module
 */
import type { CheckResult, Reason } from '../../rcp/check/check-result.ts'
import { notConverged } from '../../rcp/check/judge.ts'
import { mean } from '../../stats/mean.ts'
import type { SummaryRow } from './columns.ts'

/**
 * Batch size, samples to converge and verdict, by column name without the benchmark.
 *
 * The mean drops one run at each end, for every benchmark. If the reference checker crashes, the cells are empty.
 *
 * @param hasRcps - whether the ruleset has an RCP set for the benchmark
 * @example
 * rcpCells(result, true) // => { ':GBS': 96, ':samples_to_converge': 14, ':RCP': 'Pass' }
 *
 * Source: behaviour of result_summarizer in mlcommons/logging 7bbf792.
 */
export function rcpCells(result: CheckResult, hasRcps: boolean): SummaryRow {
  const noBatchSize = result.reason === 'no-batch-size'
  const crashes = result.verdict === 'not-applicable' || (result.verdict === 'unreadable' && !noBatchSize)
  if (!hasRcps || crashes) return {}
  return {
    ':GBS': noBatchSize ? -1 : result.globalBatchSize,
    ':samples_to_converge': samplesToConverge(result),
    ':RCP': verdictText(result),
  }
}

function samplesToConverge({ verdict, epochs }: CheckResult): number | null {
  if (verdict === 'insufficient-convergence') return null
  const all = epochs.map(value => value ?? notConverged).sort((a, b) => a - b)
  const counted = all.slice(1, -1)
  return counted.length === 0 ? null : mean(counted)
}

/** The summarizer's word for a failure. */
const failureTexts: Partial<Record<Reason, string>> = {
  'rcp-found': 'Fail',
  'same-hyperparameters': 'Fail',
  interpolated: 'Interp. Fail',
  'missing-rcp': 'Missing',
  'no-rcp': 'No RCP',
}

const verdictText = ({ passed, reason }: CheckResult): string =>
  passed ? 'Pass' : (failureTexts[reason] ?? 'Unknown state')
