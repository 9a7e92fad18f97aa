import { interpolateLinearly } from '../stats/linear-interpolation.ts'

/** A measurement during training. */
export interface CurvePoint {
  readonly epoch: number
  readonly value: number
}

/** The measurements of one run, by ascending epoch. */
export type Curve = readonly CurvePoint[]

/**
 * The value of a curve at an epoch, interpolated between its points. NaN outside them.
 *
 * @example
 * valueAt([{ epoch: 1, value: 50 }, { epoch: 3, value: 40 }], 2) // => 45
 */
export function valueAt(curve: Curve, epoch: number): number {
  const right = curve.findIndex(point => point.epoch >= epoch)
  const [a, b] = [curve[right - 1], curve[right]]
  if (b?.epoch === epoch) {
    return b.value
  }
  return a === undefined || b === undefined
    ? Number.NaN
    : interpolateLinearly(epoch, [a.epoch, b.epoch], [a.value, b.value])
}
