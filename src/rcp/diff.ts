/**
 * The effect of a change of an RCP set on its points and on the curve that judges.
 *
 * @module
 */
import { isDeepStrictEqual } from 'node:util'
import { type Curve, type CurveOptions, curveOf } from './curve.ts'
import { graceOf, type JudgingFloor, withGrace } from './judging-point.ts'
import type { MeasuredPoint, RcpRecord, RcpSet } from './record.ts'

export type RecordChange = 'added' | 'removed' | 'changed'

/** The statistics of a record before or after. */
export interface DiffedPoint extends JudgingFloor {
  /** Runs. */
  readonly n: number
  readonly mean: number
  readonly stdev: number
  /** The reference's floor, before grace. */
  readonly minEpochs: number
  /** mean / minEpochs. */
  readonly maxSpeedup: number
  /** Not part of the curve that judges. */
  readonly pruned: boolean
}

export interface RecordDiff {
  readonly name: string
  /** Global batch size; the new one if it changed. */
  readonly bs: number
  readonly change: RecordChange
  /** Members that differ, with one entry per member of `Hyperparams`; empty if a record was added or removed. */
  readonly members: readonly string[]
  readonly before: DiffedPoint | null
  readonly after: DiffedPoint | null
}

/** How curves are made, and the ruleset whose grace lowers floors; without one, no grace. */
export interface DiffOptions extends CurveOptions {
  readonly ruleset?: string
}

export interface SetDiff {
  /** Records that differ, by ascending batch size. */
  readonly records: readonly RecordDiff[]
  /** Names of the records that judge. */
  readonly kept: { readonly before: readonly string[]; readonly after: readonly string[] }
}

/**
 * The differences between two states of a set. Records are matched by name.
 *
 * @param before null if there was no set
 * @param after null if the set is gone
 * @example
 * diffSets(before, after, options).records
 * // => [{ name: 'maskrcnn_ref_120', bs: 120, change: 'added', members: [], before: null, after: { n: 10, mean: 13.8, … } }]
 */
export function diffSets(before: RcpSet | null, after: RcpSet | null, options: DiffOptions): SetDiff {
  const [old, current] = [sideOf(before, options), sideOf(after, options)]
  const names = new Set([...old.records.keys(), ...current.records.keys()])
  const records = [...names].flatMap(name => diffRecord(name, old, current) ?? [])
  return {
    records: records.sort((a, b) => a.bs - b.bs),
    kept: { before: namesOf(old.curve), after: namesOf(current.curve) },
  }
}

interface Side {
  readonly grace: number
  readonly records: ReadonlyMap<string, RcpRecord>
  readonly curve: Curve | null
}

const sideOf = (set: RcpSet | null, options: DiffOptions): Side => ({
  grace: graceOf(options.benchmark, options.ruleset),
  records: new Map((set?.records ?? []).map(record => [record.name, record])),
  curve: set === null ? null : curveOf(set, options),
})

const namesOf = (curve: Curve | null): string[] => (curve?.judging ?? []).map(({ name }) => name)

function diffRecord(name: string, old: Side, current: Side): RecordDiff | null {
  const [before, after] = [old.records.get(name), current.records.get(name)]
  const members = before === undefined || after === undefined ? [] : changedMembers(before, after)
  if (before !== undefined && after !== undefined && members.length === 0) return null
  return {
    name,
    bs: (after ?? before)!.globalBatchSize,
    change: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
    members,
    before: pointOf(name, old),
    after: pointOf(name, current),
  }
}

function changedMembers(before: RcpRecord, after: RcpRecord): string[] {
  const [old, current] = [membersOf(before), membersOf(after)]
  return [...new Set([...Object.keys(old), ...Object.keys(current)])].filter(
    member => !isDeepStrictEqual(old[member], current[member]),
  )
}

const membersOf = (record: RcpRecord): Record<string, unknown> => ({
  Benchmark: record.benchmark,
  BS: record.globalBatchSize,
  values: record.epochs,
  ...record.extra,
  ...record.hyperparameters,
})

function pointOf(name: string, { curve, grace: granted }: Side): DiffedPoint | null {
  const point = curve?.points.find(candidate => candidate.name === name)
  if (point === undefined) return null
  const { runs: n, mean, stdev, minEpochs, maxSpeedup }: MeasuredPoint = point
  const { floor, grace } = withGrace(point, granted)
  return { n, mean, stdev, minEpochs, floor, grace, maxSpeedup, pruned: !curve!.judging.includes(point) }
}
