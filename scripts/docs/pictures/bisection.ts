import { minimumMeanClosedForm } from '../../../src/stats/minimum-mean.ts'
import { label, line, picture } from './picture.ts'
import { at128 } from './worked-example.ts'

const steps = 9

/** The first intervals of the bisection: each is the half of the previous one that contains the floor. */
export function bisectionPicture(): string {
  const { mean, stdev } = at128
  const floor = minimumMeanClosedForm({ mean, stdev, referenceRuns: 8, submissionRuns: 3 })
  let interval: [low: number, high: number] = [0, mean]
  const intervals = Array.from({ length: steps }, () => {
    const before = interval
    const middle = (before[0] + before[1]) / 2
    interval = middle < floor ? [middle, before[1]] : [before[0], middle]
    return before
  })
  return picture('Nine intervals that halve around the floor of 15.21 epochs', {
    height: 240,
    x: { label: 'mean of a submission, in epochs', domain: [0, 16.2] },
    y: { axis: null, domain: [steps + 0.8, 0] },
    marks: [
      ...intervals.map(([low, high], i) =>
        line(
          'reference',
          [
            [low, i + 1],
            [high, i + 1],
          ],
          { strokeWidth: 6 },
        ),
      ),
      ...intervals.map(([low], i) =>
        label('quiet', { x: low, y: i + 1 }, String(i + 1), { textAnchor: 'end', dx: -8 }),
      ),
      line('floor', [
        [floor, 0.3],
        [floor, steps + 0.5],
      ]),
      label('floor', { x: floor, y: steps }, `floor ${floor.toFixed(2)}`, { textAnchor: 'end', dx: -24 }),
    ],
  })
}
