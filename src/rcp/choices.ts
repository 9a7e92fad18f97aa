/**
 * The choices that people have in how RCPs judge, each with its meaning.
 *
 * @module
 */

/** Which records judge. */
export const rcpSets = { pruned: 'the records that survive pruning', full: 'every record' } as const

export type RcpSetChoice = keyof typeof rcpSets

/** How records are pruned. */
export const prunings = {
  reference: 'as the reference checker prunes today, without a step back',
  envelope: 'the lower convex envelope that the rules require',
} as const

export type Pruning = keyof typeof prunings

/** Which values the standard deviation of a record is taken of. */
export const deviations = {
  reference: 'of all runs, as in the reference checker',
  trimmed: "without the extremes, as in the rules' worked example",
} as const

export type StdevOf = keyof typeof deviations

/** Which record judges a submission. */
export const matches = {
  'batch-size': 'the record at its global batch size',
  hyperparameters: 'the record with all its hyperparameters, pruned or not; without one, as for batch-size',
} as const

export type MatchChoice = keyof typeof matches

/** What to do with an existing record whose values differ. */
export const conflictRules = {
  error: 'report the conflict',
  keep: 'keep the record',
  replace: 'replace its values',
  extend: 'add the new runs to it',
} as const

export type ConflictRule = keyof typeof conflictRules

/** The default rule. */
export const defaultConflictRule = 'error' satisfies ConflictRule

/**
 * How the reference checker judges: the defaults.
 *
 * Source: behaviour of rcp_checker in mlcommons/logging 7bbf792.
 */
export const asReference = {
  rcpSet: 'pruned',
  pruning: 'reference',
  stdev: 'reference',
  match: 'batch-size',
} as const
