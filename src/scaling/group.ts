import { UsageError } from '../errors.ts'
import { mean } from '../stats/mean.ts'
import type { Sample } from '../stats/pooled-t-test.ts'
import { sampleStdev } from '../stats/sample-stdev.ts'
import type { ReferencePoint } from './rules.ts'

/** Several runs with one batch size and learning rate. */
export interface Group extends ReferencePoint {
  /** Number of runs. */
  readonly n: number
  /** Mean error of the runs, in percentage points. */
  readonly mean: number
  /** Sample standard deviation of the runs (n - 1), in percentage points. */
  readonly std: number
}

/**
 * Makes a group from the errors of its runs.
 *
 * @example
 * groupOfRuns({ bs: 256, lr: 0.1 }, [23.5, 23.75, 24]) // => { bs: 256, lr: 0.1, n: 3, mean: 23.75, std: 0.25 }
 */
export function groupOfRuns({ bs, lr }: ReferencePoint, errors: readonly number[]): Group {
  return { bs, lr, n: errors.length, mean: mean(errors), std: sampleStdev(errors) }
}

/**
 * Finds the group with a name such as `256 lr=0.10`: batch size and learning rate, compared as numbers.
 *
 * @throws {UsageError} `bad-baseline` if the name has a different form; `unknown-baseline` if no group or more than
 * one group has that batch size and learning rate.
 *
 * @example
 * findGroup([{ bs: 256, lr: 0.1, n: 5, mean: 23.6, std: 0.12 }], '256 lr=0.10').mean // => 23.6
 */
export function findGroup(groups: readonly Group[], name: string): Group {
  const [, bs, lr] = /^\s*(\d+)\s+lr=([\d.eE+-]+)\s*$/.exec(name) ?? []
  if (bs === undefined || lr === undefined) {
    throw new UsageError('bad-baseline', `'${name}' does not name a group.`, {
      remedy: "Give batch size and learning rate, as in '256 lr=0.10'.",
    })
  }
  const found = groups.filter(group => group.bs === Number(bs) && group.lr === Number(lr))
  if (found.length !== 1) {
    throw new UsageError('unknown-baseline', `${found.length || 'No'} groups match '${name}'.`, {
      remedy: `Name one of: ${groups.map(group => `${group.bs} lr=${group.lr}`).join(', ')}.`,
    })
  }
  return found[0]!
}

/** The group as a sample for the tests in `src/stats`. */
export function sampleOf({ mean, std, n }: Group): Sample {
  return { mean, stdev: std, count: n }
}
