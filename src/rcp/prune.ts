/**
 * Pruning: leaves out reference points that converge slower than their neighbours predict.
 *
 * @module
 */
import { lowerEnvelope } from '../stats/lower-envelope.ts'
import type { Pruning } from './choices.ts'
import { interpolatedMean } from './interpolate.ts'
import type { MeasuredPoint } from './record.ts'

/**
 * The points that survive pruning, in their order.
 *
 * @param points by ascending global batch size
 * @example
 * prune(points, 'reference').map(point => point.globalBatchSize) // => [48, 64, 128, 272]
 */
export function prune(points: readonly MeasuredPoint[], pruning: Pruning): MeasuredPoint[] {
  const survivors = pruning === 'reference' ? pruneAsReference(points) : onEnvelope(points)
  // Survivors are looked up by batch size, so both records at one batch size survive.
  return points.filter(point =>
    survivors.some(
      ({ benchmark, globalBatchSize }) =>
        benchmark === point.benchmark && globalBatchSize === point.globalBatchSize,
    ),
  )
}

/**
 * Removes points left of the fastest; then one pass removes each point above the line between its neighbours, but never
 * rechecks the point before a removed one, so points above the envelope can stay.
 *
 * Source: behaviour of _prune_rcps in mlcommons/logging 7bbf792.
 */
function pruneAsReference(points: readonly MeasuredPoint[]): MeasuredPoint[] {
  const fastest = fastestOf(points)
  if (fastest === undefined) return []
  const kept = points.filter(point => point.globalBatchSize >= fastest.globalBatchSize)
  let i = 1
  while (i < kept.length - 1) {
    const point = kept[i]!
    const onLine = interpolatedMean(point.globalBatchSize, kept[i - 1]!, kept[i + 1]!)
    if (point.mean > onLine) kept.splice(i, 1)
    else i++
  }
  return kept
}

/** The point with the smallest mean, the first of equals. */
function fastestOf(points: readonly MeasuredPoint[]): MeasuredPoint | undefined {
  let fastest = points[0]
  for (const point of points) if (point.mean < fastest!.mean) fastest = point
  return fastest
}

function onEnvelope(points: readonly MeasuredPoint[]): MeasuredPoint[] {
  const kept = lowerEnvelope(points.map(({ globalBatchSize, mean }) => ({ x: globalBatchSize, y: mean })))
  return kept.map(index => points[index]!)
}
