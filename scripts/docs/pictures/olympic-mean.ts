import * as Plot from '@observablehq/plot'
import { populationStdev } from '../../../src/stats/population-stdev.ts'
import { dots, label, line, picture } from './picture.ts'
import { at128 } from './worked-example.ts'

/** Ten reference runs: the mean leaves out two, and the deviation covers all ten or the other eight. */
export function olympicMeanPicture(): string {
  const sorted = at128.epochs.toSorted((a, b) => a - b)
  const stacked = sorted.map((value, i): [number, number] => [value, 1 + i - sorted.indexOf(value)])
  const last = stacked.length - 1
  const isOut = (i: number) => i === 0 || i === last
  const { mean } = at128
  const ofAll = populationStdev(sorted)
  const ofKept = populationStdev(sorted.slice(1, -1))
  return picture('Ten reference runs, the two extremes left out of the mean of 15.75', {
    height: 260,
    x: { label: 'epochs to converge', domain: [13.5, 17.5], ticks: [14, 15, 16, 17], tickFormat: 'd' },
    y: { axis: null, domain: [-2.2, 7] },
    marks: [
      line('reference', [
        [mean, 0.4],
        [mean, 6.2],
      ]),
      label('reference', { x: mean, y: 6.7 }, `olympic mean ${mean}`),
      dots(
        'reference',
        stacked.filter((_, i) => !isOut(i)),
      ),
      dots(
        'quiet',
        stacked.filter((_, i) => isOut(i)),
        false,
      ),
      Plot.text(
        stacked.filter((_, i) => isOut(i)),
        {
          text: () => 'left out',
          dy: -14,
          className: 'quiet',
          fill: 'currentColor',
        },
      ),
      ...deviation(mean, ofKept, -0.6, `of the eight: ${ofKept.toFixed(2)} (the rules)`),
      ...deviation(mean, ofAll, -1.6, `of all ten: ${ofAll.toFixed(2)} (the reference checker)`),
    ],
  })
}

const deviation = (mean: number, stdev: number, y: number, text: string) => [
  line(
    'quiet',
    [
      [mean - stdev, y],
      [mean + stdev, y],
    ],
    { strokeWidth: 4 },
  ),
  label('quiet', { x: mean - stdev, y }, text, { textAnchor: 'end', dx: -10 }),
]
