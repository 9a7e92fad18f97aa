/**
 * Hyperparameters for a record at a batch size without a record.
 *
 * @module
 */
import type { LogValue } from '../python/log-value.ts'
import type { RcpRecord, RcpSet } from '../rcp/record.ts'
import { learningRateMembers } from '../runs/learning-rate.ts'
import type { NewPointRequest } from './new-point-request.ts'
import { type Known, type ValueBy, valueByNeighbours } from './value-by-neighbours.ts'

/** A member of a new record's Hyperparams. */
export interface NewHyperparameter {
  readonly member: string
  /** The value to train with; null if it must be tuned. */
  readonly value: LogValue
  readonly by: ValueBy
  /** The values in the records at the neighbouring batch sizes, by record name. */
  readonly neighbours: Readonly<Record<string, LogValue>>
}

/**
 * The members of the records at the neighbouring batch sizes, in the order of the nearer one, with values for a new
 * record; then the members that the compliance rules leave free and the neighbours do not have.
 *
 * @example
 * newHyperparameters(request)[0] // => { member: 'opt_base_learning_rate', value: 0.15, by: 'linear scaling', neighbours: { maskrcnn_ref_128: 0.16, … } }
 */
export function newHyperparameters({
  set,
  benchmark,
  globalBatchSize,
  learningRate,
  allowed,
  tunable,
}: Omit<NewPointRequest, 'found' | 'ruleset'>): NewHyperparameter[] {
  const neighbours = neighboursOf(set, globalBatchSize)
  const members = new Set(neighbours.flatMap(record => Object.keys(record.hyperparameters)))
  const rates = [nothing, ...neighbours].flatMap(record =>
    learningRateMembers(record.hyperparameters, benchmark),
  )
  const usual = members.size === 0 ? benchmark.hyperparameters : [...members]
  const rateOf = (known: Known): Known =>
    learningRate === null ? allowedRate(known, allowed) : { value: learningRate, by: 'given' }
  const asked = tunable?.(neighbours[0] ?? nothing) ?? []
  const lacking = asked.filter(names => !names.some(name => usual.includes(name))).map(([key]) => key!)
  return [...usual, ...lacking].map(member => {
    const having = neighbours.filter(record => Object.hasOwn(record.hyperparameters, member))
    const values = Object.fromEntries(having.map(record => [record.name, record.hyperparameters[member]!]))
    const isRate = rates.includes(member)
    const known = valueByNeighbours(member, having, globalBatchSize, isRate)
    return { member, ...(isRate ? rateOf(known) : known), neighbours: values }
  })
}

/** The learning rate by the neighbours if the ruleset allows it, else the nearest allowed one. */
function allowedRate(known: Known, allowed: NewPointRequest['allowed']): Known {
  const { value } = known
  if (typeof value !== 'number') return known
  const [nearest = value] = allowed(value).toSorted((a, b) => Math.abs(a - value) - Math.abs(b - value))
  return nearest === value ? known : { value: nearest, by: 'nearest allowed' }
}

/** An empty record. */
const nothing: RcpRecord = {
  name: '',
  benchmark: '',
  globalBatchSize: 0,
  hyperparameters: {},
  epochs: [],
  extra: {},
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
