/**
 * Groups the runs of one batch size by hyperparameters.
 *
 * @module
 */
import type { LogValue } from '../../python/log-value.ts'
import type { Run } from '../../runs/run.ts'

export interface HyperparameterGroup {
  /** Members with a value, in the requested order. */
  readonly hyperparameters: Readonly<Record<string, LogValue>>
  readonly runs: readonly Run[]
}

/** A member that some logs do not have. */
export interface MissingMember {
  readonly member: string
  /** Number of logs without it. */
  readonly runs: number
  /** The substitute value, or undefined. */
  readonly value: LogValue | undefined
}

/**
 * Groups runs by the values of some hyperparameters.
 *
 * @param members the hyperparameters
 * @param logged the value in a run; undefined if its log has none
 * @param known the substitute for a value that is not logged, or undefined
 * @returns groups in the order of their first runs, and the members that are missing in some or all logs
 *
 * @example
 * groupByHyperparameters(runs, ['lr'], (member, run) => run.hyperparameters[member], () => undefined)
 * // => { groups: [{ hyperparameters: { lr: 0.1 }, runs }], missing: [] }
 */
export function groupByHyperparameters(
  runs: readonly Run[],
  members: readonly string[],
  logged: (member: string, run: Run) => LogValue | undefined,
  known: (member: string) => LogValue | undefined,
): { groups: HyperparameterGroup[]; missing: MissingMember[] } {
  const groups = new Map<string, { hyperparameters: Record<string, LogValue>; runs: Run[] }>()
  const lacking = new Map<string, number>()
  for (const run of runs) {
    const entries = members.flatMap(member => {
      const value = logged(member, run)
      if (value === undefined) lacking.set(member, (lacking.get(member) ?? 0) + 1)
      const used = value === undefined ? known(member) : value
      return used === undefined ? [] : [[member, used] as const]
    })
    const key = JSON.stringify(entries)
    const group = groups.get(key) ?? { hyperparameters: Object.fromEntries(entries), runs: [] }
    group.runs.push(run)
    groups.set(key, group)
  }
  const missing = [...lacking].map(([member, count]) => ({ member, runs: count, value: known(member) }))
  return { groups: [...groups.values()], missing }
}
