import type { Plot, PlotPoint, Series } from '../../report/plot.ts'
import type { Comparison } from '../../scaling/compare.ts'
import type { Group } from '../../scaling/group.ts'
import { peopleNumber } from '../../text/people-number.ts'

/**
 * The mean of each group over its learning rate, with the baseline and the margin around it. The error bar is the interval of the
 * group's difference: a group is equivalent if the bar is within the margin. Groups far from the others are at the edge.
 *
 * @param margin largest difference that does not matter, in points
 * @example
 * comparePlot(comparison, 0.5).series.map(({ name }) => name)
 * // => ['baseline', 'equivalent', 'different', 'baseline + 0.5', 'baseline - 0.5']
 */
export function comparePlot({ baseline, groups }: Comparison, margin: number): Plot {
  const marks: readonly Omit<Series, 'points'>[] = [
    { name: 'equivalent', role: 'passed', symbol: 'diamond' },
    { name: 'different', role: 'failed', symbol: 'cross' },
    { name: 'undecided', role: 'submission', symbol: 'dot' },
  ]
  const rates = [baseline, ...groups].map(({ lr }) => lr)
  const level = (name: string, y: number): Series => ({
    name,
    points: [Math.min(...rates), Math.max(...rates)].map(x => ({ x, y })),
    role: 'floor',
    line: 'dashed',
  })
  return {
    title: 'Means over the learning rate',
    xTitle: 'learning rate',
    yTitle: 'mean error, percentage points (bar: 90 % interval of the difference)',
    xScale: 'logarithmic',
    hasOutliersAtEdge: true,
    series: [
      { name: 'baseline', points: [pointOf(baseline)], role: 'reference', symbol: 'dot' } as const,
      ...marks.map(mark => ({
        ...mark,
        points: groups
          .filter(({ verdict }) => verdict === mark.name)
          .map(group => ({
            ...pointOf(group),
            interval: [baseline.mean + group.ci90[0], baseline.mean + group.ci90[1]] as const,
          })),
      })),
      level(`baseline + ${margin}`, baseline.mean + margin),
      level(`baseline - ${margin}`, baseline.mean - margin),
    ].filter(({ points }) => points.length > 0),
  }
}

const pointOf = ({ bs, lr, mean }: Group): PlotPoint => ({
  x: lr,
  y: mean,
  label: `${bs} lr=${lr}: ${peopleNumber(mean, 5)}`,
})
