/**
 * RCP records and sets, as in upstream's `rcps_<benchmark>.json` files.
 *
 * @module
 */
import type { LogValue } from '../python/log-value.ts'

/** One record: the reference's convergence at one global batch size. */
export interface RcpRecord {
  readonly name: string
  /** Member `Benchmark`; it may differ from the file's name (`sd`). */
  readonly benchmark: string
  readonly globalBatchSize: number
  readonly hyperparameters: Readonly<Record<string, LogValue>>
  /** Epochs or samples to converge, one per reference run, in file order. */
  readonly epochs: readonly number[]
  /** All other members, unchanged (Creator, When, Platform, Precision, …). */
  readonly extra: Readonly<Record<string, LogValue>>
}

/** The checker's values of a record, measured or interpolated. */
export interface RcpPoint {
  readonly name: string
  readonly benchmark: string
  readonly globalBatchSize: number
  /** Olympic mean of the reference's epochs to converge. */
  readonly mean: number
  /** Population standard deviation of all values. */
  readonly stdev: number
  /** The floor: the smallest mean of a submission that passes. */
  readonly minEpochs: number
  /** mean / minEpochs. */
  readonly maxSpeedup: number
}

/** A measured point: a record with its statistics. */
export interface MeasuredPoint extends RcpPoint {
  readonly runs: number
}

/** All records of one benchmark and ruleset. */
export interface RcpSet {
  readonly file: string
  readonly records: readonly RcpRecord[]
}
