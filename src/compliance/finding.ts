/**
 * The findings of a compliance check.
 *
 * @module
 */
import type { Code } from '../codes/codes.ts'
import type { Problem } from '../errors.ts'

/** Codes of what a compliance check finds. */
export type FindingKind = Extract<
  Code,
  /** A test of `CHECK` or `FIRST_CHECK` fails. */
  | 'check-failed'
  /** A test, or code of `PRE` or `POST`, raised an exception. */
  | 'check-error'
  /** No line passes `ATLEAST_ONE_CHECK`. */
  | 'no-line-passes'
  /** A key occurs more or less often than `REQ` says. */
  | 'wrong-count'
  /** A test at the end of the log does not hold, or raised an exception. */
  | 'end-check-failed'
  /** Tagged lines cannot be read. */
  | 'bad-lines'
  | 'no-lines'
  /** Upstream's checker crashes here, with a traceback instead of a verdict. */
  | 'crash'
>

/** A place in a rule file; `line` counts from 1. */
export interface RulePlace {
  /** Relative to the folder of the rulesets, such as `training_5.1.0/common.yaml`. */
  readonly file: string
  readonly line: number
}

export interface ComplianceFinding {
  /** The log key that it concerns; a later rule for this key discards the finding. Null if the finding stays. */
  readonly key: string | null
  readonly kind: FindingKind
  /** 1-based line of the log; null if it concerns no single line. */
  readonly line: number | null
  /** Upstream's text. */
  readonly message: string
  /** The broken rule; null if it is not a rule of the ruleset. */
  readonly rule: RulePlace | null
}

/** The verdict on one log. */
export interface ComplianceResult {
  readonly file: string
  /** Whether upstream passes the log; false if upstream crashes. */
  readonly ok: boolean
  /** Keys with warnings, sorted. A log with warnings still passes. */
  readonly warnings: readonly string[]
  readonly findings: readonly ComplianceFinding[]
  /** What upstream does not look at: that the log holds several runs. Absent if there is nothing. */
  readonly problems?: readonly Problem[]
}
