/**
 * Runs of one batch size by their hyperparameters.
 *
 * @module
 */
import type { LogValue } from '../../python/log-value.ts'
import type { Run } from '../../runs/run.ts'

export interface HyperparameterGroup {
  /** Members that have a value, in the order asked for. */
  readonly hyperparameters: Readonly<Record<string, LogValue>>
  readonly runs: readonly Run[]
}

/** A member that not every log has. */
export interface MissingMember {
  readonly member: string
  /** How many logs lack it. */
  readonly runs: number
  /** What stands in for it, undefined where nothing does. */
  readonly value: LogValue | undefined
}

/**
 * Groups runs by the values of some hyperparameters.
 *
 * @param members the hyperparameters
 * @param logged the value in a run, undefined where its log has none
 * @param known the value that stands in for one that is not logged, undefined where there is none
 * @returns groups in the order of their first runs, and the members that some or all logs lack
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
