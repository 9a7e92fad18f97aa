import { isDeepStrictEqual } from 'node:util'
import type { Benchmark } from '../../benchmarks/benchmark.ts'
import type { Run } from '../../runs/run.ts'
import type { RcpSet } from '../record.ts'
import { memberValue } from '../regenerate/member-source.ts'
import type { CheckResult } from './check-result.ts'

/**
 * The result of a check that requires a reference with the submission's hyperparameters: if the record that judged has
 * different ones, the RCP counts as missing. Members that the log does not have are ignored. Interpolated points and
 * points at another batch size have no hyperparameters to compare.
 *
 * @param run any run of the submission
 * @example
 * matchHyperparameters(result, run, set, benchmark).message
 * // => 'Missing RCP with these hyperparameters: num_image_candidates is 1000, 6000 in maskrcnn_ref_96'
 */
export function matchHyperparameters(
  result: CheckResult,
  run: Run,
  set: RcpSet,
  benchmark: Benchmark,
): CheckResult {
  const record = set.records.find(
    ({ name, globalBatchSize }) =>
      result.rcp?.names[0] === name && globalBatchSize === result.globalBatchSize,
  )
  if (record === undefined || result.rcp?.interpolated === true) return result
  const differences = Object.entries(record.hyperparameters).flatMap(([member, expected]) => {
    const logged = memberValue(member, run, benchmark)
    return logged === undefined || isDeepStrictEqual(logged, expected)
      ? []
      : `${member} is ${JSON.stringify(logged)}, ${JSON.stringify(expected)} in ${record.name}`
  })
  if (differences.length === 0) return result
  const message = `Missing RCP with these hyperparameters: ${differences.join('; ')}`
  return {
    ...result,
    verdict: 'missing-rcp',
    passed: false,
    reason: 'other-hyperparameters',
    bypassed: false,
    message,
  }
}
