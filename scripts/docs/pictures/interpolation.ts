import { pointAt } from '../../../src/rcp/curve.ts'
import type { RcpPoint } from '../../../src/rcp/record.ts'
import { dots, label, line, picture, zone } from './picture.ts'
import { exampleCurve } from './worked-example.ts'

/** Between them everything is a straight line. The floor jumps at 256, because its record counts fewer runs. */
const batchSizes = [48, 128, 129, 255, 256]
const passed = { S1: [128, 15 + 1 / 3], S3: [192, 18], S5: [64, 15 + 2 / 3] } as const
const failed = { S2: [256, 19 + 1 / 3], S6: [64, 14] } as const

/** The rules' two reference points, the points interpolated between them, and the submissions S1 to S6. */
export function interpolationPicture(): string {
  const judging = batchSizes.map(x => ({ x, point: pointOf(x) }))
  const floors = judging.map(({ x, point }) => ({ x, low: 12.5, high: point.minEpochs }))
  const place = (of: keyof Pick<RcpPoint, 'mean' | 'minEpochs'>) =>
    judging.map(({ x, point }): [number, number] => [x, point[of]])
  return picture('Reference points at 128 and 256, the line between them, its floor and five submissions', {
    height: 360,
    x: { label: 'global batch size', domain: [40, 290], ticks: [64, 128, 192, 256] },
    y: { label: 'mean, in epochs', domain: [12.5, 22], grid: true, ticks: 5 },
    marks: [
      zone('floor', floors),
      line('floor', place('minEpochs')),
      line('reference', place('mean'), { strokeDasharray: '5 3' }),
      dots(
        'reference',
        exampleCurve.points.map(point => [point.globalBatchSize, point.mean]),
      ),
      dots('passed', Object.values(passed)),
      dots('failed', Object.values(failed)),
      ...Object.entries(passed).map(([name, at]) => named('passed', name, at)),
      ...Object.entries(failed).map(([name, at]) => named('failed', name, at)),
      label('reference', { x: 176, y: 19.2 }, 'interpolated mean', { textAnchor: 'end' }),
      label('floor', { x: 224, y: 15.6 }, 'below the floor'),
    ],
  })
}

const named = (className: string, name: string, [x, y]: readonly [number, number]) =>
  label(`${className} strong`, { x, y }, name, { textAnchor: 'start', dx: 9, dy: name === 'S5' ? -12 : 10 })

function pointOf(batchSize: number): RcpPoint {
  const found = pointAt(exampleCurve, batchSize)
  if (!('point' in found)) throw new Error(`nothing judges ${batchSize}`)
  return found.point
}
