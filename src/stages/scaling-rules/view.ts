/**
 * The report of scaled learning rates.
 *
 * @module
 */

import type { Report } from '../../report/report.ts'
import { nameLook } from '../../report/terminal/look.ts'
import type { ReferencePoint, ScaledLearningRates } from '../../scaling/rules.ts'
import type { RequestOf, View } from '../stage.ts'
import type { declaration } from './declaration.ts'
import type { ScaledRates } from './work.ts'

export interface ScalingRulesInput {
  readonly reference: ReferencePoint
  readonly bs: number
  readonly rates: ScaledLearningRates
  /** The rate by the user's exponent. */
  readonly power: { readonly alpha: number; readonly learningRate: number } | null
}

/**
 * One row per rule.
 *
 * @example
 * scalingRulesReport({ reference: { bs: 256, lr: 0.1 }, bs: 8192, rates, power: null }).summary
 * // => 'from LR 0.1 at batch size 256 to 8192, k = 32'
 */
export function scalingRulesReport({ reference, bs, rates, power }: ScalingRulesInput): Report {
  const document = { ...rates, ...(power !== null && { power }) }
  const rows: [string, number][] = [
    ['linear: k', rates.linear],
    ['square root: √k', rates.squareRoot],
    ['fixed', rates.fixed],
  ]
  if (power !== null) rows.push([`power: k^${power.alpha}`, power.learningRate])
  return {
    name: 'scaling-rules',
    title: `Learning rates at batch size ${bs}`,
    document,
    items: [document],
    tables: [
      {
        title: 'Learning rate by rule',
        columns: [
          { key: 'rule', title: 'Rule', look: nameLook },
          { key: 'learningRate', title: 'LR', decimals: 6 },
        ],
        rows,
      },
    ],
    findings: [],
    summary: `from LR ${reference.lr} at batch size ${reference.bs} to ${bs}, k = ${bs / reference.bs}`,
  }
}

export const view: View<RequestOf<typeof declaration>, ScaledRates>['view'] = (
  result,
  { refBs, refLr, bs },
) => scalingRulesReport({ reference: { bs: refBs, lr: refLr }, bs, ...result })

export const hasFindings = (): boolean => false
