import { lintRule } from './rule.ts'

/**
 * A curve that falls between two points that judge: training at the larger batch size takes fewer epochs, so
 * interpolation between them favours larger batches. Pruning removes most such points.
 *
 * @example
 * nonMonotoneCurve.find(set, context)[0].message // => 'the curve falls from 8 at batch size 1 to 7 at 2'
 *
 * Source: the training rules: epochs to converge do not fall with the batch size.
 */
export const nonMonotoneCurve = lintRule({
  code: 'non-monotone-curve',
  severity: 'warning',
  title: 'a falling curve',
  why: 'Between two points that judge, the larger batch size takes fewer epochs, so interpolation requires less of larger batches.',
  remedy: 'Repeat the runs of the smaller batch size; curve --pruning envelope removes such points.',
  source: 'MLPerf training rules, Reference Convergence Points',
  find: (_set, { text, judging }) =>
    judging.slice(1).flatMap((point, index) => {
      const before = judging[index]!
      if (point.mean >= before.mean) return []
      return {
        record: point.name,
        line: text.lineOf(point.name),
        message: `the curve falls from ${before.mean} at batch size ${before.globalBatchSize} to ${point.mean} at ${point.globalBatchSize}`,
      }
    }),
})
