/**
 * Learning rates scaled from the records of a set.
 *
 * @module
 */
import type { Benchmark } from '../benchmarks/benchmark.ts'
import { byNearness } from '../rcp/evaluation-interval.ts'
import type { RcpSet } from '../rcp/record.ts'
import { learningRateOf } from '../runs/learning-rate.ts'
import { type ReferencePoint, scaledLearningRates } from '../scaling/rules.ts'

/** Learning rates for a batch size, scaled from the record with the nearest batch size. */
export interface ScaledLearningRate {
  readonly linear: number
  readonly squareRoot: number
  /** Name of the record. */
  readonly from: string
}

/** A record with its learning rate. */
export interface RatedRecord extends ReferencePoint {
  readonly name: string
}

/** The record nearest to a batch size among those with a learning rate, or null. */
export function nearestRate(set: RcpSet, globalBatchSize: number, benchmark: Benchmark): RatedRecord | null {
  for (const { name, globalBatchSize: bs, hyperparameters } of byNearness(set.records, globalBatchSize)) {
    const rate = learningRateOf(hyperparameters, benchmark)
    if (rate !== null) return { name, bs, lr: rate.value }
  }
  return null
}

/**
 * The learning rate by the linear and the square-root rule.
 *
 * @example
 * scaledLearningRate(set, 120, maskrcnn) // => { linear: 0.15, squareRoot: 0.1549…, from: 'maskrcnn_ref_128' }
 */
export function scaledLearningRate(
  set: RcpSet,
  globalBatchSize: number,
  benchmark: Benchmark,
): ScaledLearningRate | null {
  const reference = nearestRate(set, globalBatchSize, benchmark)
  if (reference === null) return null
  const { linear, squareRoot } = scaledLearningRates(reference, globalBatchSize)
  return { linear, squareRoot, from: reference.name }
}
