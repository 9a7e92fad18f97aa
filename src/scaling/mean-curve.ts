import { mean } from '../stats/mean.ts'
import { type Curve, valueAt } from './curve.ts'

/**
 * The mean of several curves, at all epochs at which any curve has a point and all curves have values.
 *
 * @example
 * meanCurve([[{ epoch: 1, value: 50 }, { epoch: 3, value: 40 }], [{ epoch: 2, value: 43 }, { epoch: 3, value: 42 }]])
 * // => [{ epoch: 2, value: 44 }, { epoch: 3, value: 41 }]
 */
export function meanCurve(curves: readonly Curve[]): Curve {
  const epochs = new Set(curves.flatMap(curve => curve.map(({ epoch }) => epoch)))
  return [...epochs]
    .sort((a, b) => a - b)
    .map(epoch => ({ epoch, value: mean(curves.map(curve => valueAt(curve, epoch))) }))
    .filter(({ value }) => !Number.isNaN(value))
}
