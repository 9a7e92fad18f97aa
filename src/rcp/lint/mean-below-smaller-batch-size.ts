import { pooledTTest } from '../../stats/pooled-t-test.ts'
import type { MeasuredPoint } from '../record.ts'
import { lintRule } from './rule.ts'

/**
 * A record that converges faster than the next smaller batch size. If the difference is significant (one-sided t test,
 * 5 %), the smaller one was not tuned as well: a warning, else a note.
 *
 * @example
 * meanBelowSmallerBatchSize.find(set, context)[0].message
 * // => 'mean 56.5 at batch size 2048, but 58.44444 at 1024 (p = 0.00219)'
 *
 * Source: the training rules, which prune such records; the t test is that of the penalty check.
 */
export const meanBelowSmallerBatchSize = lintRule({
  code: 'mean-below-smaller-batch-size',
  severity: 'warning',
  title: 'a record that converges faster than a smaller batch size',
  why: 'The smaller batch size was not tuned as well, or has too few runs. Pruning removes its record.',
  remedy:
    'Repeat the runs of the smaller batch size with better hyperparameters, or leave the record to pruning.',
  source: 'MLPerf training rules, Reference Convergence Points',
  find: (_set, { text, points }) =>
    points.slice(1).flatMap((point, index) => {
      const before = points[index]!
      if (!(point.mean < before.mean)) return []
      const p = pooledTTest(sampleOf(point), sampleOf(before)).p / 2
      return {
        severity: p < 0.05 ? 'warning' : 'note',
        record: point.name,
        line: text.lineOf(point.name),
        message: `mean ${brief(point.mean)} at batch size ${point.globalBatchSize}, but ${brief(before.mean)} at ${before.globalBatchSize} (${p < 0.0001 ? 'p < 0.0001' : `p = ${p.toPrecision(3)}`})`,
      }
    }),
})

const sampleOf = ({ mean, stdev, runs }: MeasuredPoint) => ({ mean, stdev, count: runs })

const brief = (value: number): string => String(Number(value.toPrecision(7)))
