import { minimumMeanByBisection } from '../../../src/stats/minimum-mean.ts'
import { studentTCdf } from '../../../src/stats/student-t.ts'
import { label, line, picture, zone } from './picture.ts'
import { at128 } from './worked-example.ts'

const alpha = 0.05
const runs = { referenceRuns: 8, submissionRuns: 3 }

/** The probability of a submission's mean if it trains as the reference does: it is 5 % at the floor. */
export function floorPicture(): string {
  const { mean, stdev } = at128
  const floor = minimumMeanByBisection({ mean, stdev, ...runs })
  const standardError = stdev * Math.sqrt(1 / runs.referenceRuns + 1 / runs.submissionRuns)
  const degrees = runs.referenceRuns + runs.submissionRuns - 2
  const p = (x: number) => studentTCdf((x - mean) / standardError, degrees)
  const curve = Array.from({ length: 81 }, (_, i): [number, number] => {
    const x = 14.6 + (i * (mean - 14.6)) / 80
    return [x, p(x)]
  })
  return picture(
    'The one-sided p value over the mean of a submission; it reaches 5 percent at 15.21 epochs',
    {
      x: { label: 'mean of the submission, in epochs', domain: [14.6, 15.85] },
      y: { label: 'p value, one-sided', domain: [0, 0.55], ticks: [0, 0.05, 0.25, 0.5] },
      marks: [
        zone(
          'floor',
          [14.6, floor].map(x => ({ x, low: 0, high: 0.55 })),
        ),
        line(
          'quiet',
          [
            [14.6, alpha],
            [15.85, alpha],
          ],
          { strokeWidth: 1, strokeDasharray: '4 3' },
        ),
        line('reference', curve),
        line('floor', [
          [floor, 0],
          [floor, 0.55],
        ]),
        label('floor', { x: floor, y: 0.5 }, 'faster than the reference', { textAnchor: 'end', dx: -10 }),
        label('floor', { x: floor, y: 0.42 }, `floor ${floor.toFixed(2)}`, { textAnchor: 'start', dx: 8 }),
        line(
          'reference',
          [
            [mean, 0],
            [mean, 0.5],
          ],
          { strokeDasharray: '4 3' },
        ),
        label('reference', { x: mean, y: 0.53 }, `RCP mean ${mean}`),
      ],
    },
  )
}
