import * as Plot from '@observablehq/plot'
import { at96 } from '../../../fixtures/support/mask-rcnn-points.ts'
import { maskRcnnSet } from '../../../fixtures/support/rcp-set.ts'
import { builtIn, requireBenchmark } from '../../../src/benchmarks/catalogue.ts'
import { bootstrapScores } from '../../../src/rcp/bootstrap-scores.ts'
import { curveOf } from '../../../src/rcp/curve.ts'
import { parseRcpSet } from '../../../src/rcp/read.ts'
import { label, line, picture } from './picture.ts'

/** Ten thousand submissions drawn from the reference runs of Mask R-CNN at batch size 96. */
export function bootstrapPicture(): string {
  const set = parseRcpSet(maskRcnnSet([at96]), 'rcps_maskrcnn.json')
  const benchmark = requireBenchmark(builtIn, 'training', 'maskrcnn')
  const curve = curveOf(set, { catalogue: builtIn, benchmark, rcpSet: 'full', pruning: 'reference' })
  const { histogram, floor, probabilityBelowFloor } = bootstrapScores(curve, set, 96, 9)
  const bars = histogram.counts.map((count, i) => ({
    from: histogram.edges[i]!,
    to: histogram.edges[i + 1]!,
    count,
  }))
  const percent = (100 * probabilityBelowFloor).toFixed(2)
  return picture('Scores of ten thousand drawn submissions; almost none lies below the floor of 13.64', {
    height: 240,
    x: { label: 'score of a drawn submission, in epochs', domain: [12.9, 15.1] },
    y: { label: 'draws', grid: true, ticks: 4, domain: [0, 10_000] },
    marks: [
      Plot.rectY(bars, {
        x1: 'from',
        x2: 'to',
        y: 'count',
        className: 'reference',
        fill: 'currentColor',
        inset: 1,
      }),
      line('floor', [
        [floor, 0],
        [floor, 10_000],
      ]),
      label('floor', { x: floor, y: 8000 }, `floor ${floor.toFixed(2)}`, { textAnchor: 'end', dx: -8 }),
      label('floor', { x: floor, y: 6800 }, `${percent} % of the draws below`, { textAnchor: 'end', dx: -8 }),
    ],
  })
}
