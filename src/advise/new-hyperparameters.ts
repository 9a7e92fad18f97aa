/**
 * Hyperparameters for a record at a batch size without a record.
 *
 * @module
 */
import type { RcpRecord, RcpSet } from '../rcp/record.ts'
import { learningRateMembers } from '../runs/learning-rate.ts'
import type { NewHyperparameter } from './new-hyperparameter.ts'
import type { NewPointRequest } from './new-point-request.ts'
import { type Known, valueByNeighbours } from './value-by-neighbours.ts'

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
  const nearby = neighbours.length === 1 ? twoNearest(set, globalBatchSize) : neighbours
  const knownFor = (member: string, isRate: boolean): Known => {
    const by = (records: readonly RcpRecord[]) =>
      valueByNeighbours(member, records.filter(hasMember(member)), globalBatchSize, isRate)
    const known = by(isRate ? neighbours : nearby)
    return known.by === 'tune' ? by(neighbours) : known
  }
  return [...usual, ...lacking].map(member => {
    const having = neighbours.filter(hasMember(member))
    const values = Object.fromEntries(having.map(record => [record.name, record.hyperparameters[member]!]))
    const isRate = rates.includes(member)
    const known = knownFor(member, isRate)
    return { member, ...(isRate ? rateOf(known) : known), neighbours: values }
  })
}

const hasMember =
  (member: string) =>
  ({ hyperparameters }: RcpRecord): boolean =>
    Object.hasOwn(hyperparameters, member)

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

const ratioTo = (globalBatchSize: number) => (record: RcpRecord) =>
  Math.abs(Math.log(record.globalBatchSize / globalBatchSize))

/** Outside the records: the two nearest, which show what changes with the batch size. */
function twoNearest({ records }: RcpSet, globalBatchSize: number): RcpRecord[] {
  const ratio = ratioTo(globalBatchSize)
  const [nearest, ...others] = records.toSorted((a, b) => ratio(a) - ratio(b))
  const other = others.find(record => record.globalBatchSize !== nearest!.globalBatchSize)
  return [nearest!, ...(other === undefined ? [] : [other])]
}

/** The nearest records below and above the batch size, the nearer first. */
function neighboursOf({ records }: RcpSet, globalBatchSize: number): RcpRecord[] {
  const sorted = records.toSorted((a, b) => a.globalBatchSize - b.globalBatchSize)
  const sides = [
    sorted.findLast(record => record.globalBatchSize < globalBatchSize),
    sorted.find(record => record.globalBatchSize > globalBatchSize),
  ].filter(record => record !== undefined)
  const ratio = ratioTo(globalBatchSize)
  return sides.sort((a, b) => ratio(a) - ratio(b))
}
