/**
 * The report of a test of equivalence.
 *
 * @module
 */

import type { Severity } from '../../codes/code-entry.ts'
import type { Report } from '../../report/report.ts'
import type { Equivalence, EquivalenceVerdict } from '../../stats/equivalence.ts'
import type { RequestOf, View } from '../stage.ts'
import type { declaration } from './declaration.ts'

/** Severity of a verdict: a difference is certain, an undecided comparison needs more runs. */
export const verdictSeverity: Readonly<Record<Exclude<EquivalenceVerdict, 'equivalent'>, Severity>> = {
  different: 'error',
  undecided: 'warning',
}

/**
 * The statistics as one table.
 *
 * @example
 * scalingEquivalenceReport(result, 0.3).summary // => 'equivalent within 0.3: difference 0.140, smallest margin 0.266'
 */
export function scalingEquivalenceReport(result: Equivalence, margin: number): Report {
  const { difference, welchT, welchDf, welchP, tostP, ci90, smallestMargin, verdict } = result
  const within = verdict === 'equivalent' ? `equivalent within ${margin}` : `${verdict} at margin ${margin}`
  const message = `difference ${difference.toFixed(3)}, 90 % interval ${ci90[0].toFixed(3)} to ${ci90[1].toFixed(3)}`
  return {
    name: 'scaling-equivalence',
    title: 'Equivalence',
    document: { ...result },
    items: [result],
    tables: [
      {
        title: 'Equivalence of two means',
        columns: [
          { key: 'difference', title: 'Difference', decimals: 4 },
          { key: 'welchT', title: 'Welch t', decimals: 3 },
          { key: 'welchDf', title: 'df', decimals: 2 },
          { key: 'welchP', title: 'p', decimals: 4 },
          { key: 'tostP', title: 'TOST p', decimals: 4 },
          { key: 'ci90Low', title: '90 % from', decimals: 3 },
          { key: 'ci90High', title: 'to', decimals: 3 },
          { key: 'smallestMargin', title: 'Smallest margin', decimals: 3 },
          { key: 'verdict', title: 'Verdict' },
        ],
        rows: [[difference, welchT, welchDf, welchP, tostP, ...ci90, smallestMargin, verdict]],
      },
    ],
    findings:
      verdict === 'equivalent'
        ? []
        : [{ code: verdict, severity: verdictSeverity[verdict], path: 'a and b', line: null, message }],
    summary: `${within}: difference ${difference.toFixed(3)}, smallest margin ${smallestMargin.toFixed(3)}`,
  }
}

export const view: View<RequestOf<typeof declaration>, Equivalence>['view'] = (result, { margin }) =>
  scalingEquivalenceReport(result, margin)

export const hasFindings = ({ verdict }: Equivalence): boolean => verdict !== 'equivalent'
