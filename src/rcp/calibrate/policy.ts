/**
 * Policies of the check: where the floor is.
 *
 * @module
 */
import { UsageError } from '../../errors.ts'
import type { JudgingFloor } from '../judging-point.ts'
import type { RcpPoint } from '../record.ts'

/** A rule for the floor. */
export type Policy =
  | { readonly name: string; readonly kind: 't' | 'quantised' }
  | { readonly name: string; readonly kind: 'grace'; readonly evaluations: number }

/** The policies with their meaning; K is a number of evaluations. */
export const policies = {
  t: 'the floor of today',
  'grace=K': 'K evaluations below the floor of today',
  quantised: 'mean - c * √(S² + q²/12), with the evaluation interval q',
} as const

/** The policy where none is given. */
export const policyOfToday = 't' satisfies keyof typeof policies

/**
 * Reads a policy.
 *
 * @throws UsageError `bad-value` if there is no such policy
 * @example
 * readPolicy('grace=1') // => { name: 'grace=1', kind: 'grace', evaluations: 1 }
 */
export function readPolicy(name: string): Policy {
  if (name === 't' || name === 'quantised') return { name, kind: name }
  const evaluations = Number(/^grace=(\d+(?:\.\d+)?)$/.exec(name)?.[1])
  if (evaluations >= 0) return { name, kind: 'grace', evaluations }
  throw new UsageError('bad-value', `no policy '${name}'`, {
    remedy: `Give one of: ${Object.keys(policies).join(', ')}, with a number of evaluations as K.`,
  })
}

/** What the floor depends on, apart from the record's runs. */
export interface PolicyTerms {
  /** Distance of the floor from the mean in standard deviations. */
  readonly critical: number
  /** Grace of the ruleset, in the unit of the values. */
  readonly grace: number
  /** Evaluation interval; null if it is unknown. */
  readonly step: number | null
}

/**
 * The distance of the floor from a record's mean as a function of its standard deviation; null if the policy needs the evaluation
 * interval, and it is unknown.
 *
 * @example
 * marginOf(readPolicy('grace=1'), { critical: 2, grace: 0, step: 4 })?.(1.5) // => 7
 */
export function marginOf(
  policy: Policy,
  { critical, grace, step }: PolicyTerms,
): ((stdev: number) => number) | null {
  if (policy.kind === 't') return stdev => critical * stdev + grace
  if (step === null) return null
  return policy.kind === 'grace'
    ? stdev => critical * stdev + grace + policy.evaluations * step
    : stdev => critical * Math.sqrt(stdev ** 2 + step ** 2 / 12)
}

/**
 * The floor of a record under a policy: that of today to the last bit, or the one that is proposed; null as in {@link marginOf}.
 *
 * @example
 * floorUnder(readPolicy('grace=1'), { mean: 14, stdev: 0, floor: 14, … }, { critical: 2, grace: 0, step: 1 }) // => 13
 */
export function floorUnder(
  policy: Policy,
  point: RcpPoint & JudgingFloor,
  terms: PolicyTerms,
): number | null {
  if (policy.kind === 't') return point.floor
  if (policy.kind === 'grace')
    return terms.step === null ? null : point.floor - policy.evaluations * terms.step
  const margin = marginOf(policy, terms)
  return margin && point.mean - margin(point.stdev)
}
