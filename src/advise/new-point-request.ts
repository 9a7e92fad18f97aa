import type { Benchmark } from '../benchmarks/benchmark.ts'
import type { CurvePoint } from '../rcp/curve.ts'
import type { TunableOf } from '../rcp/lint/rule.ts'
import type { RcpSet } from '../rcp/record.ts'
import type { HyperparameterRules } from './new-hyperparameter.ts'

/** Where the point is to be. */
export interface NewPointRequest {
  readonly set: RcpSet
  readonly benchmark: Benchmark
  readonly ruleset: string
  readonly globalBatchSize: number
  readonly learningRate: number | null
  /** The learning rates that the ruleset allows next to one, itself where it is allowed. */
  readonly allowed: (learningRate: number) => readonly number[]
  /** How the batch size lies on the curve. */
  readonly found: CurvePoint
  /** What the compliance rules leave to choose, where they are known. */
  readonly tunable?: TunableOf | null | undefined
  /** The values that the compliance rules accept, where they are known. */
  readonly hyperparameterRules?: HyperparameterRules | null | undefined
}
