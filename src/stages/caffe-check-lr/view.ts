/**
 * The report of printed learning rates compared with the policy.
 *
 * @module
 */

import type { LearningRateCheck } from '../../caffe/check-learning-rate.ts'
import type { Finding, Report } from '../../report/report.ts'
import { pathLook } from '../../report/terminal/look.ts'
import { plural } from '../../text/plural.ts'
import type { RequestOf, View } from '../stage.ts'
import type { declaration } from './declaration.ts'

/**
 * One row with the counts, and a finding at the line of the first wrong rate.
 *
 * @param result null if the log prints no rate
 * @example
 * caffeCheckLrReport(result, 'train.log').summary // => 'step: 8000 learning rates compared, 0 mismatches'
 */
export function caffeCheckLrReport(result: LearningRateCheck | null, file: string): Report {
  const check: Omit<LearningRateCheck, 'policy'> & { readonly policy: string | null } = result ?? {
    file,
    policy: null,
    compared: 0,
    mismatches: 0,
    worstRelativeError: 0,
    firstMismatch: null,
  }
  const { policy, compared, mismatches, worstRelativeError } = check
  const mismatchCount = plural(mismatches, 'mismatch', 'mismatches')
  return {
    name: 'caffe-check-lr',
    title: 'Learning rates of a log compared with the policy',
    document: { ...check },
    items: [check],
    tables: [
      {
        title: 'Learning rates',
        columns: [
          { key: 'file', title: 'File', look: pathLook },
          { key: 'policy', title: 'Policy' },
          { key: 'compared', title: 'Compared' },
          { key: 'mismatches', title: 'Mismatches' },
          { key: 'worstRelativeError', title: 'Worst relative error', digits: 2 },
        ],
        rows: [[file, policy, compared, mismatches, worstRelativeError]],
      },
    ],
    findings: result === null ? [withoutRates(file)] : findingsOf(result),
    summary:
      result === null
        ? 'nothing to compare'
        : `${policy}: ${compared} learning rates compared, ${mismatchCount}`,
  }
}

const withoutRates = (file: string): Finding => ({
  code: 'no-learning-rates',
  severity: 'error',
  path: file,
  line: null,
  message: 'the log has no learning rate printed by Caffe',
})

function findingsOf({ file, firstMismatch }: LearningRateCheck): Finding[] {
  if (firstMismatch === null) return []
  const { line, iteration, printed, expected } = firstMismatch
  const message = `the rate at iteration ${iteration} is ${printed}, but ${Number(expected.toPrecision(6))} by the policy`
  return [{ code: 'learning-rate-mismatch', severity: 'error', path: file, line, message }]
}

export const view: View<RequestOf<typeof declaration>, LearningRateCheck | null>['view'] = (
  result,
  { log },
) => caffeCheckLrReport(result, log)

export const hasFindings = (result: LearningRateCheck | null): boolean =>
  result === null || result.mismatches > 0
