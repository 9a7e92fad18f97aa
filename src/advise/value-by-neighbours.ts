/**
 * A hyperparameter at a batch size, derived from the neighbouring records.
 *
 * @module
 */
import type { LogValue } from '../python/log-value.ts'
import type { RcpRecord } from '../rcp/record.ts'
import { decimal } from './decimal.ts'

/** How the value of a hyperparameter is found; `tune` if the neighbours do not determine it. */
export type ValueBy =
  | 'given'
  | 'nearest allowed'
  | 'batch size'
  | 'linear scaling'
  | 'samples kept'
  | 'as neighbours'
  | 'fixed by the rules'
  | 'allowed by the rules'
  | 'tune'

/** A value and how it was found. */
export interface Known {
  /** Null if it must be tuned. */
  readonly value: LogValue
  readonly by: ValueBy
}

/**
 * A value for a batch size, from the nearer neighbour: the same value if both neighbours share it; scaled with the batch
 * size if theirs are in proportion or if it counts what one step takes, such as gradient accumulation; the same number of
 * samples if it counts steps of the training. The learning rate of a single neighbour is scaled linearly.
 *
 * @param having the neighbours with the member, nearest first; outside the records the two nearest ones
 * @param isRate whether the member is the learning rate
 * @example
 * valueByNeighbours('opt_base_learning_rate', [at128, at96], 120, true) // => { value: 0.15, by: 'linear scaling' }
 */
export function valueByNeighbours(
  member: string,
  having: readonly RcpRecord[],
  globalBatchSize: number,
  isRate: boolean,
): Known {
  const [nearest, other] = having
  if (nearest === undefined) return { value: null, by: 'tune' }
  const value = nearest.hyperparameters[member]!
  const ratio = globalBatchSize / nearest.globalBatchSize
  if (member === 'global_batch_size') return { value: globalBatchSize, by: 'batch size' }
  const isSame =
    other !== undefined && JSON.stringify(other.hyperparameters[member]) === JSON.stringify(value)
  if (isSame) return { value, by: 'as neighbours' }
  if (perStep.test(member) && typeof value === 'number') {
    return { value: Math.max(1, Math.round(value * ratio)), by: 'linear scaling' }
  }
  const isScaled = isRate || (other !== undefined && isProportional(member, nearest, other))
  if (isScaled && typeof value === 'number') return { value: decimal(value * ratio), by: 'linear scaling' }
  if (/_steps?$/.test(member) && isSteps(value))
    return { value: scaledSteps(value, ratio), by: 'samples kept' }
  const isText = typeof value === 'string' && Number.isNaN(Number(value))
  return other === undefined || isText ? { value, by: 'as neighbours' } : { value: null, by: 'tune' }
}

/** Members that count what one step takes, not steps of the training. */
const perStep = /gradient_accumulation_steps$|_per_step$/

/** Whether the member is in proportion to the batch size in both records. */
function isProportional(member: string, ...records: readonly [RcpRecord, RcpRecord]): boolean {
  const [a, b] = records.map(({ hyperparameters, globalBatchSize }) => {
    const value = hyperparameters[member]
    return typeof value === 'number' && value !== 0 ? value / globalBatchSize : Number.NaN
  }) as [number, number]
  return Math.abs(a / b - 1) < 1e-6
}

const isSteps = (value: LogValue): value is number | number[] =>
  [value].flat().every(entry => typeof entry === 'number')

/** The number of steps for the same number of samples at another batch size. */
const scaledSteps = (value: number | number[], ratio: number): LogValue =>
  Array.isArray(value) ? value.map(entry => Math.round(entry / ratio)) : Math.round(value / ratio)
