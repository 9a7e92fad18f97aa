import type { RcpRecord } from '../record.ts'
import type { Provenance } from './provenance.ts'

type Origin = Provenance['records'][number]

/**
 * The records of a provenance, with those of an earlier one that the set still has. Runs that extend a record come after its
 * earlier ones.
 *
 * @param now - the records that the runs of this call created or confirmed
 * @param earlier - the records of the existing provenance
 * @param records - the records of the new set
 * @returns the records by ascending batch size, and the names of earlier ones whose values are no longer those of the set
 * @example
 * mergedProvenance([], [{ name: 'a', bs: 8, change: 'added', runs: [] }], []) // => { records: [], outdated: ['a'] }
 */
export function mergedProvenance(
  now: readonly Origin[],
  earlier: readonly Origin[],
  records: readonly RcpRecord[],
): { readonly records: Origin[]; readonly outdated: string[] } {
  const isOf = (origin: Origin, others: readonly Origin[]) => others.find(({ name }) => name === origin.name)
  const current = earlier.filter(origin => describes(origin, records))
  const added = now.map(origin => {
    const before = origin.change === 'extended' ? isOf(origin, current) : undefined
    return before === undefined ? origin : { ...origin, runs: [...before.runs, ...origin.runs] }
  })
  const kept = current.filter(origin => isOf(origin, now) === undefined)
  const outdated = earlier.filter(origin => !current.includes(origin) && isOf(origin, now) === undefined)
  return {
    records: [...added, ...kept].sort((a, b) => a.bs - b.bs),
    outdated: outdated.map(({ name }) => name),
  }
}

function describes({ name, bs, runs }: Origin, records: readonly RcpRecord[]): boolean {
  const record = records.find(known => known.name === name && known.globalBatchSize === bs)
  return record !== undefined && runs.every(({ value }) => value === null || record.epochs.includes(value))
}
