import type { Pruning } from '../../../src/rcp/choices.ts'
import { prune } from '../../../src/rcp/prune.ts'
import type { MeasuredPoint } from '../../../src/rcp/record.ts'
import { dots, label, line, picture } from './picture.ts'

/** Made up so that the two ways of pruning differ. */
const means = { 64: 12, 128: 10, 192: 13, 256: 17, 320: 18, 512: 20 }

/** Pruning removes points above a line between two others; the reference checker's single pass keeps one of them. */
export function pruningPicture(): string {
  const points = Object.entries(means).map(([bs, mean]) => pointOf(Number(bs), mean))
  const kept = (pruning: Pruning) => prune(points, pruning).map(placeOf)
  const onEnvelope = kept('envelope')
  const afterOnePass = kept('reference')
  const isKept = (point: MeasuredPoint) => afterOnePass.some(([x]) => x === point.globalBatchSize)
  const text = (bs: keyof typeof means, words: string, side: 'start' | 'end') =>
    label('quiet', { x: bs, y: means[bs] }, words, { textAnchor: side, dx: side === 'start' ? 10 : -10 })
  return picture('Six reference points, of which pruning leaves the lower envelope', {
    x: {
      label: 'global batch size',
      domain: [30, 560],
      ticks: Object.keys(means).map(Number),
      tickFormat: 'd',
    },
    y: { label: 'mean, in epochs', domain: [9, 21.5], grid: true, ticks: 5 },
    marks: [
      line('floor', afterOnePass, { strokeDasharray: '5 3' }),
      line('reference', onEnvelope),
      dots('reference', points.filter(isKept).map(placeOf)),
      dots('quiet', points.filter(point => !isKept(point)).map(placeOf), false),
      label('quiet', { x: 64, y: 12 }, 'left of the fastest', { dy: 16 }),
      text(256, 'above the line', 'end'),
      text(320, 'above the line', 'end'),
      label('floor', { x: 192, y: 13 }, 'stays after one pass', { textAnchor: 'end', dx: -8, dy: -10 }),
      label('reference', { x: 400, y: 15.4 }, 'lower convex envelope', { textAnchor: 'start' }),
    ],
  })
}

const placeOf = ({ globalBatchSize, mean }: MeasuredPoint): [number, number] => [globalBatchSize, mean]

function pointOf(globalBatchSize: number, mean: number): MeasuredPoint {
  const name = `B_ref_${globalBatchSize}`
  return { name, benchmark: 'B', globalBatchSize, runs: 10, mean, stdev: 0, minEpochs: mean, maxSpeedup: 1 }
}
