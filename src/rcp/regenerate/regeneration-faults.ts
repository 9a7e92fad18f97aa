/**
 * Possible faults of the reference runs of one batch size.
 *
 * @module
 */
import { isDeepStrictEqual } from 'node:util'
import { groupBy } from '../../lists/group-by.ts'
import type { LogValue } from '../../python/log-value.ts'
import { dependentRuns } from '../../runs/dependent-runs.ts'
import type { Run } from '../../runs/run.ts'
import type { RcpRecord } from '../record.ts'
import type { HyperparameterGroup, MissingMember } from './group-by-hyperparameters.ts'
import { valuesOf } from './make-record.ts'
import type { RegenerateFinding } from './regeneration.ts'

export type Fault = Pick<RegenerateFinding, 'code' | 'severity' | 'message'> &
  Partial<Pick<RegenerateFinding, 'file'>>

/** Runs that did not converge; they are left out. */
export const notConverged = (failed: number, runs: number): Fault => ({
  code: 'not-converged',
  severity: 'warning',
  message: `${failed} of ${runs} runs did not converge and are left out.`,
})

/**
 * Logs that hold several runs, if none was chosen. Which attempt is the reference run is not for a program to decide: the
 * last one is not independent of those that were given up before it.
 */
export function severalInOneLog(runs: readonly Run[], wanted: Run['run'] | 'last'): Fault[] {
  if (wanted !== undefined) return []
  const logs = groupBy(
    runs.filter(({ run }) => run !== undefined),
    ({ file }) => file,
  )
  return [...logs].map(([file, ofLog]) => {
    const found = ofLog.flatMap(({ problems }) => problems).find(({ code }) => code === 'several-runs')
    const lines = found === undefined ? '' : `: ${found.message}`
    return {
      code: 'several-runs',
      severity: 'error',
      file,
      message: `${file} holds several runs${lines}; or name one with --run.`,
    }
  })
}

/** Runs that depend on another one: copies, runs of one seed, or runs that started together. Rows of a table share its file. */
export const dependent = (runs: readonly Run[]): Fault[] =>
  dependentRuns(runs.map(run => ({ ...run, content: contentOf(run) }))).map(({ code, file, message }) => ({
    code,
    severity: 'error',
    file,
    message: `${message}: the runs are not independent.`,
  }))

/** Two runs of one log have its content, too. */
const contentOf = ({ source, sha256, run }: Run): string | undefined =>
  source === 'table' || sha256 === undefined ? undefined : `${sha256} ${run ?? ''}`

/** Too few runs for a record; a warning if the record is written even so. */
export const tooFewRuns = (runs: number, needed: number, isWritten: boolean): Fault => ({
  code: 'too-few-runs',
  severity: isWritten ? 'warning' : 'error',
  message: `${runs} converged runs, but a record needs ${needed}.`,
})

/** A hyperparameter that is missing in logs; an error if there is no substitute. */
export const missingHyperparameter = ({ member, runs, value }: MissingMember): Fault => ({
  code: 'missing-hyperparameter',
  severity: value === undefined ? 'error' : 'warning',
  message: `${runs} of the logs have no ${member}; ${value === undefined ? 'the record is written without it' : `${shown(value)} is kept`}.`,
})

/** Runs of one batch size that differ in hyperparameters. */
export function mixedHyperparameters(groups: readonly HyperparameterGroup[]): Fault {
  const members = [...new Set(groups.flatMap(group => Object.keys(group.hyperparameters)))]
  const parts = members
    .filter(member => new Set(groups.map(group => shown(group.hyperparameters[member]))).size > 1)
    .map(
      member =>
        `${member} ${groups.map(group => `${shown(group.hyperparameters[member])} (${group.runs.length} runs)`).join(', ')}`,
    )
  return {
    code: 'mixed-hyperparameters',
    severity: 'error',
    message: `The runs differ: ${parts.join('; ')}.`,
  }
}

/** The name of the new record already belongs to a record of another batch size. */
export const nameTaken = ({ name, globalBatchSize }: RcpRecord): Fault => ({
  code: 'conflict',
  severity: 'error',
  message: `The name ${name} is taken by a record of batch size ${globalBatchSize}.`,
})

/** The batch size already has a record with different content: the hyperparameters that differ, else the values. */
export function otherRecord(record: RcpRecord, group: HyperparameterGroup): Fault {
  const members = otherMembers(record, group).map(
    member =>
      `${member} (${shown(record.hyperparameters[member])}, logged ${shown(group.hyperparameters[member])})`,
  )
  const different = members.length === 0 ? otherValues(record.epochs, valuesOf(group)) : members.join(', ')
  return {
    code: 'conflict',
    severity: 'error',
    message: `${record.name} is in the set with different ${different}.`,
  }
}

/** How the runs' values differ from the record's: by number, or at which places. */
function otherValues(recorded: readonly number[], logged: readonly number[]): string {
  if (recorded.length !== logged.length) return `values (${recorded.length}, logged ${logged.length})`
  const places = [...recorded.keys()].filter(place => recorded[place] !== logged[place])
  const first = places[0]!
  return `values (${places.length} of ${recorded.length}; number ${first + 1} is ${recorded[first]}, logged ${logged[first]})`
}

/**
 * Hyperparameters in which the runs differ from the record.
 *
 * @example
 * otherMembers(record, { hyperparameters: { lr: 0.2 }, runs }) // => ['lr']
 */
export function otherMembers(record: RcpRecord, group: HyperparameterGroup): string[] {
  return Object.keys(group.hyperparameters).filter(
    member => !isDeepStrictEqual(record.hyperparameters[member], group.hyperparameters[member]),
  )
}

const shown = (value: LogValue | undefined): string => (value === undefined ? 'none' : JSON.stringify(value))
