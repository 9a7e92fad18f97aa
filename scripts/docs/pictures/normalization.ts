import { dots, label, line, picture, zone } from './picture.ts'
import { at128 } from './worked-example.ts'

/** The factor of the score over the mean of a submission: 1 if it is as slow as the reference. */
export function normalizationPicture(): string {
  const { mean, minEpochs } = at128
  const falling = Array.from({ length: 21 }, (_, i): [number, number] => {
    const x = minEpochs + (i * (mean - minEpochs)) / 20
    return [x, mean / x]
  })
  const s1 = 46 / 3
  return picture(
    'The factor falls from 1.035 at the floor of 15.21 to 1 at the mean of 15.75 and stays there',
    {
      height: 240,
      x: { label: 'mean of the submission, in epochs', domain: [14.9, 16.3] },
      y: { label: 'normalization', domain: [0.99, 1.05], ticks: [1, 1.02, 1.04], grid: true },
      marks: [
        zone(
          'floor',
          [14.9, minEpochs].map(x => ({ x, low: 0.99, high: 1.05 })),
        ),
        label('floor', { x: 15.05, y: 1.02 }, 'fails'),
        line('reference', [...falling, [16.3, 1]]),
        dots('passed', [[s1, mean / s1]]),
        label('passed strong', { x: s1, y: mean / s1 }, `S1: ${(mean / s1).toFixed(4)}`, {
          textAnchor: 'start',
          dx: 9,
          dy: -6,
        }),
        label('reference', { x: mean, y: 1 }, `RCP mean ${mean}`, { dy: 14 }),
      ],
    },
  )
}
