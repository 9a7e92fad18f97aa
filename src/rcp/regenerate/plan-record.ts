/**
 * Decides how the runs of one batch size change its record.
 *
 * @module
 */

import { isDeepStrictEqual } from 'node:util'
import type { Benchmark } from '../../benchmarks/benchmark.ts'
import type { Run } from '../../runs/run.ts'
import { defaultConflictRule } from '../choices.ts'
import type { RcpRecord } from '../record.ts'
import { groupByHyperparameters, type HyperparameterGroup } from './group-by-hyperparameters.ts'
import { changedRecord, newRecord, valuesOf } from './make-record.ts'
import { memberValue } from './member-source.ts'
import { recordName } from './record-name.ts'
import type { ChangeKind, RecordChange, RegenerateFinding, RegenerateOptions } from './regeneration.ts'
import {
  dependent,
  type Fault,
  missingHyperparameter,
  mixedHyperparameters,
  nameTaken,
  notConverged,
  otherMembers,
  otherRecord,
  severalInOneLog,
  tooFewRuns,
} from './regeneration-faults.ts'

/** The set that the record belongs to. */
export interface PlanContext {
  readonly benchmark: Benchmark
  readonly records: readonly RcpRecord[]
  /** The record that a new one imitates; undefined in an empty set. */
  readonly neighbour: RcpRecord | undefined
  readonly options: RegenerateOptions
}

/** The part of a change that depends on the runs; `fault` is the reason of a refusal. */
interface Outcome {
  readonly kind: ChangeKind
  readonly after: RcpRecord | null
  readonly fault?: Fault
}

/**
 * Decides the change of the record of a batch size. Runs that did not converge are left out. The change is refused if
 * hyperparameters differ between runs, if runs are not independent, if there are too few runs, or if the record has different values and no conflict
 * rule is set.
 *
 * @param bs the global batch size
 * @param runs all its runs, at least one, in the order of the values
 * @returns the change and its faults
 *
 * @example
 * planRecord(120, tenRuns, context).change // => { name: 'maskrcnn_ref_120', bs: 120, change: 'added', before: null, after: {…}, runs }
 */
export function planRecord(
  bs: number,
  runs: readonly Run[],
  context: PlanContext,
): { change: RecordChange; findings: RegenerateFinding[] } {
  const { benchmark, records } = context
  const before = records.find(record => record.globalBatchSize === bs) ?? null
  const name = before?.name ?? recordName(records, benchmark, bs)
  const converged = runs.filter(run => run.convergence !== null)
  const faults: Fault[] = []
  if (converged.length < runs.length) faults.push(notConverged(runs.length - converged.length, runs.length))

  const { groups, missing } = grouped(converged, before, context)
  faults.push(...missing.map(missingHyperparameter))
  const few = fewRuns(converged.length, before, context)
  const [dependence, ...more] = [...severalInOneLog(runs, context.options.run), ...dependent(converged)]
  faults.push(...more)
  const blocking =
    dependence ?? (groups.length > 1 ? mixedHyperparameters(groups) : few?.severity === 'error' ? few : null)
  if (blocking === null && few !== null) faults.push(few)

  const { kind, after, fault } =
    blocking === null
      ? outcome(name, bs, groups[0]!, before, context)
      : { kind: 'refused' as const, after: before, fault: blocking }
  if (fault !== undefined) faults.push(fault)
  return {
    change: { name, bs, change: kind, before, after, runs: converged },
    findings: faults.map(item => ({ file: runs[0]!.file, ...item, benchmark: benchmark.name, bs })),
  }
}

function outcome(
  name: string,
  bs: number,
  group: HyperparameterGroup,
  before: RcpRecord | null,
  { benchmark, records, neighbour, options }: PlanContext,
): Outcome {
  if (before === null) {
    const taken = records.find(record => record.name === name)
    return taken === undefined
      ? { kind: 'added', after: newRecord(name, bs, group, benchmark, neighbour, options) }
      : { kind: 'refused', after: null, fault: nameTaken(taken) }
  }
  const sameMembers = otherMembers(before, group).length === 0
  if (sameMembers && isDeepStrictEqual(before.epochs, valuesOf(group))) {
    return { kind: 'unchanged', after: before }
  }
  const rule = options.onConflict ?? defaultConflictRule
  if (rule === 'keep') return { kind: 'kept', after: before }
  if (rule === 'replace') return { kind: 'replaced', after: changedRecord(before, [], group, options) }
  if (rule === 'extend' && sameMembers) {
    return { kind: 'extended', after: changedRecord(before, before.epochs, group, options) }
  }
  return { kind: 'refused', after: before, fault: otherRecord(before, group) }
}

function fewRuns(
  converged: number,
  before: RcpRecord | null,
  { benchmark, options }: PlanContext,
): Fault | null {
  const kept = options.onConflict === 'extend' ? (before?.epochs.length ?? 0) : 0
  const needed = options.minRuns ?? 2 * benchmark.runsPerSubmission
  if (converged > 0 && kept + converged >= needed) return null
  return tooFewRuns(kept + converged, needed, converged > 0 && options.allowFew === true)
}

function grouped(runs: readonly Run[], before: RcpRecord | null, context: PlanContext) {
  const { benchmark, options } = context
  return groupByHyperparameters(
    runs,
    options.hyperparameters ?? membersFor(runs, before, context),
    (member, run) => memberValue(member, run, benchmark),
    member => options.set?.[member] ?? before?.hyperparameters[member],
  )
}

/** The members of the record or of the set's first one; a new record also has what the compliance rules leave to choose. */
function membersFor(
  runs: readonly Run[],
  before: RcpRecord | null,
  { benchmark, records, options }: PlanContext,
): readonly string[] {
  const example = before ?? records[0]
  const usual = example === undefined ? benchmark.hyperparameters : Object.keys(example.hyperparameters)
  const tunable = before === null ? options.tunable?.(benchmark) : null
  const [first] = runs
  if (!tunable || first === undefined) return usual
  const logged = usual.flatMap(member => {
    const value = memberValue(member, first, benchmark)
    return value === undefined ? [] : [[member, value] as const]
  })
  const asked = tunable({ hyperparameters: Object.fromEntries(logged) })
  return [...usual, ...asked.filter(names => !names.some(name => usual.includes(name))).map(([key]) => key!)]
}
