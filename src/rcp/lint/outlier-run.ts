import { quantile } from '../../stats/quantile.ts'
import type { RcpSet } from '../record.ts'
import { lintRule } from './rule.ts'

/** Modified z score from which a value is an outlier. */
const farthest = 3.5

/** A run that takes this many times as long as others with the same settings cannot have the same settings. */
const slipped = 5

/**
 * A run far from the others of its record. The olympic mean may drop it, but the standard deviation does not, so one such
 * run lowers the floor for everybody. It is more than 3.5 robust deviations from the median and, because values come in
 * steps of the evaluation interval, more than a tenth of the median and more than two steps. A run of five times the
 * median, or a fifth of it, removes the floor altogether: an error, else a warning.
 *
 * @example
 * outlierRun.find(set, context)[0].message // => "20 is far from the runs' median of 14"
 *
 * Source: Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993: modified z scores above 3.5; the mean absolute
 * deviation instead of the median one if more than half of the values are equal.
 */
export const outlierRun = lintRule({
  code: 'outlier-run',
  severity: 'warning',
  title: 'a run far from the others of its record',
  why: 'The olympic mean may drop it, but the standard deviation does not, so one such run lowers the floor for everybody. A run of five times the median or more removes the floor altogether.',
  remedy:
    'Compare the value with its log; keep it if the run is sound, because the rules forbid selecting runs.',
  source: 'Iglewicz and Hoaglin 1993, modified z scores above 3.5',
  find: (set, { text }) => {
    const step = smallestStep(set)
    return set.records.flatMap(({ name, epochs }) => {
      const median = quantile(epochs, 0.5)
      const least = Math.max(median / 10, 2 * step)
      const far = outliers(epochs, median).filter(value => Math.abs(value - median) > least)
      if (far.length === 0) return []
      const slip = far.some(value => value >= slipped * median || value * slipped <= median)
      return {
        severity: slip ? 'error' : 'warning',
        record: name,
        line: text.lineOf(name),
        message: farText([...new Set(far)], median),
      }
    })
  },
})

const farText = (values: readonly number[], median: number): string =>
  `${values.join(', ')} ${values.length === 1 ? 'is' : 'are'} far from the runs' median of ${median}`

/** Values whose modified z score is above 3.5. */
function outliers(values: readonly number[], median: number): number[] {
  const distances = values.map(value => Math.abs(value - median))
  const deviation = robustDeviation(distances)
  return values.filter((_, index) => distances[index]! > farthest * deviation)
}

/** The deviation, with factors that make it comparable with a normal distribution's. */
function robustDeviation(distances: readonly number[]): number {
  const typical = quantile(distances, 0.5)
  if (typical > 0) return 1.482602 * typical
  return (1.253314 * distances.reduce((sum, distance) => sum + distance, 0)) / distances.length
}

/** The smallest difference between values of a set: at most the interval between evaluations. */
function smallestStep({ records }: RcpSet): number {
  const values = [...new Set(records.flatMap(({ epochs }) => epochs))].sort((a, b) => a - b)
  const steps = values.slice(1).map((value, index) => value - values[index]!)
  // Zero if all values are equal; then there is no outlier.
  return steps.length === 0 ? 0 : Math.min(...steps)
}
