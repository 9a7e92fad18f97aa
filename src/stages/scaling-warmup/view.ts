/**
 * The report of a warm-up.
 *
 * @module
 */

import type { Report } from '../../report/report.ts'
import type { LearningRatePoint, WarmUp } from '../../scaling/warm-up.ts'
import type { RequestOf, View } from '../stage.ts'
import type { declaration } from './declaration.ts'

/**
 * One row per requested epoch, and the curve through them.
 *
 * @example
 * scalingWarmUpReport({ kind: 'gradual', base: 0.1, k: 32, epochs: 5 }, points).summary
 * // => 'gradual warm-up of 5 epochs: LR 0.1 to 3.2'
 */
export function scalingWarmUpReport(
  { kind, base, k, epochs }: WarmUp,
  points: readonly LearningRatePoint[],
): Report {
  const inOrder = points.toSorted((a, b) => a.epoch - b.epoch)
  return {
    name: 'scaling-warmup',
    title: 'Warm-up',
    document: { points },
    items: points,
    tables: [
      {
        title: 'Warm-up',
        columns: [
          { key: 'epoch', title: 'Epoch', decimals: 3 },
          { key: 'learningRate', title: 'LR', decimals: 6 },
        ],
        rows: points.map(({ epoch, learningRate }) => [epoch, learningRate]),
      },
    ],
    plots: [
      {
        title: 'Learning rate',
        xTitle: 'epoch',
        yTitle: 'learning rate',
        xScale: 'linear',
        series: [
          { name: kind, points: inOrder.map(({ epoch, learningRate }) => ({ x: epoch, y: learningRate })) },
        ],
      },
    ],
    findings: [],
    summary:
      kind === 'none'
        ? `no warm-up: LR ${base * k} throughout`
        : `${kind} warm-up of ${epochs} epochs: LR ${base} to ${base * k}`,
  }
}

export const view: View<RequestOf<typeof declaration>, readonly LearningRatePoint[]>['view'] = (
  points,
  request,
) => scalingWarmUpReport(request, points)

export const hasFindings = (): boolean => false
