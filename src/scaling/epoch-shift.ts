import { mean } from '../stats/mean.ts'
import { type Curve, valueAt } from './curve.ts'

const LARGEST_SHIFT = 5
const STEPS_PER_EPOCH = 10

/**
 * How many epochs a curve lags behind the baseline (negative: is ahead): the shift with the smallest root
 * mean squared difference, among shifts of up to 5 epochs in steps of 0.1 that leave at least half of the baseline's
 * points to compare. Of equally good shifts the smallest.
 *
 * @example
 * epochShift(curve, curve) // => 0
 */
export function epochShift(curve: Curve, baseline: Curve): number {
  const steps = LARGEST_SHIFT * STEPS_PER_EPOCH
  const shifts = Array.from({ length: 2 * steps + 1 }, (_, i) => (i - steps) / STEPS_PER_EPOCH)
  return shifts
    .sort((a, b) => Math.abs(a) - Math.abs(b))
    .map(shift => ({ shift, error: meanSquaredDifference(curve, baseline, shift) }))
    .reduce((best, other) => (other.error < best.error ? other : best)).shift
}

function meanSquaredDifference(curve: Curve, baseline: Curve, shift: number): number {
  const squares = baseline
    .map(({ epoch, value }) => (valueAt(curve, epoch + shift) - value) ** 2)
    .filter(square => !Number.isNaN(square))
  return squares.length * 2 < baseline.length ? Number.POSITIVE_INFINITY : mean(squares)
}
