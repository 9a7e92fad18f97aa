/**
 * Hyperparameters for a record at a batch size that has none.
 *
 * @module
 */
import type { LogValue } from '../logs/log-value.ts'
import type { RcpRecord, RcpSet } from '../rcp/record.ts'
import type { NewPointRequest } from './new-reference-point.ts'
import { learningRateMembers } from './scaled-learning-rate.ts'

/** How the value of a hyperparameter is found: `tune` where the neighbours do not say. */
export type ValueBy = 'given' | 'batch size' | 'linear scaling' | 'samples kept' | 'as neighbours' | 'tune'

/** A member of a new record's Hyperparams. */
export interface NewHyperparameter {
  readonly member: string
  /** What to train with, null where it has to be tuned. */
  readonly value: LogValue
  readonly by: ValueBy
  /** What the records at the neighbouring batch sizes have, by their names. */
  readonly neighbours: Readonly<Record<string, LogValue>>
}

/**
 * The members that the records at the neighbouring batch sizes have, in the nearer one's order, with values for a new one.
 *
 * @example
 * newHyperparameters(request)[0] // => { member: 'opt_base_learning_rate', value: 0.15, by: 'linear scaling', neighbours: { maskrcnn_ref_128: 0.16, … } }
 */
export function newHyperparameters({
  set,
  benchmark,
  globalBatchSize,
  learningRate,
}: Pick<NewPointRequest, 'set' | 'benchmark' | 'globalBatchSize' | 'learningRate'>): NewHyperparameter[] {
  const neighbours = neighboursOf(set, globalBatchSize)
  const members = new Set(neighbours.flatMap(record => Object.keys(record.hyperparameters)))
  const rates = learningRateMembers(benchmark)
  const names = members.size === 0 ? benchmark.hyperparameters : [...members]
  return names.map(member => {
    const having = neighbours.filter(record => Object.hasOwn(record.hyperparameters, member))
    const values = Object.fromEntries(having.map(record => [record.name, record.hyperparameters[member]!]))
    const isRate = rates.includes(member)
    const known =
      isRate && learningRate !== null
        ? given(learningRate)
        : valueByNeighbours(member, having, globalBatchSize, isRate)
    return { member, ...known, neighbours: values }
  })
}

/** The nearest records below and above the batch size, the nearer first. */
function neighboursOf({ records }: RcpSet, globalBatchSize: number): RcpRecord[] {
  const sorted = records.toSorted((a, b) => a.globalBatchSize - b.globalBatchSize)
  const sides = [
    sorted.findLast(record => record.globalBatchSize < globalBatchSize),
    sorted.find(record => record.globalBatchSize > globalBatchSize),
  ].filter(record => record !== undefined)
  const ratio = ({ globalBatchSize: bs }: RcpRecord) => Math.abs(Math.log(bs / globalBatchSize))
  return sides.sort((a, b) => ratio(a) - ratio(b))
}

type Known = Pick<NewHyperparameter, 'value' | 'by'>

const given = (value: number): Known => ({ value, by: 'given' })

/** A value by the nearer neighbour, as far as a rule says how it changes with the batch size. */
function valueByNeighbours(
  member: string,
  having: readonly RcpRecord[],
  globalBatchSize: number,
  isRate: boolean,
): Known {
  const [nearest, other] = having
  if (nearest === undefined) return { value: null, by: 'tune' }
  const value = nearest.hyperparameters[member]!
  const ratio = globalBatchSize / nearest.globalBatchSize
  if (value === nearest.globalBatchSize && member === 'global_batch_size') {
    return { value: globalBatchSize, by: 'batch size' }
  }
  if (isRate && typeof value === 'number') return { value: decimal(value * ratio), by: 'linear scaling' }
  if (other !== undefined && isProportional(member, nearest, other)) {
    return { value: decimal((value as number) * ratio), by: 'linear scaling' }
  }
  const isSame =
    other === undefined || JSON.stringify(other.hyperparameters[member]) === JSON.stringify(value)
  if (other !== undefined && isSame) return { value, by: 'as neighbours' }
  if (/_steps?$/.test(member) && isSteps(value))
    return { value: scaledSteps(value, ratio), by: 'samples kept' }
  return isSame ? { value, by: 'as neighbours' } : { value: null, by: 'tune' }
}

/** Whether both records have the member in proportion to their batch sizes. */
function isProportional(member: string, ...records: readonly [RcpRecord, RcpRecord]): boolean {
  const [a, b] = records.map(({ hyperparameters, globalBatchSize }) => {
    const value = hyperparameters[member]
    return typeof value === 'number' && value !== 0 ? value / globalBatchSize : Number.NaN
  }) as [number, number]
  return Math.abs(a / b - 1) < 1e-6
}

const isSteps = (value: LogValue): value is number | number[] =>
  [value].flat().every(entry => typeof entry === 'number')

/** Steps that see as many samples at another batch size. */
const scaledSteps = (value: number | number[], ratio: number): LogValue =>
  Array.isArray(value) ? value.map(entry => Math.round(entry / ratio)) : Math.round(value / ratio)

const decimal = (value: number): number => Number(value.toPrecision(12))
