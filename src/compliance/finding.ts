/**
 * What a compliance check finds in a log.
 *
 * @module
 */
import type { Code } from '../codes/codes.ts'

/** Codes of what a compliance check finds. */
export type FindingKind = Extract<
  Code,
  /** A test of `CHECK` or `FIRST_CHECK` does not hold. */
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
  /** Upstream's checker crashes here, with a traceback in place of a verdict. */
  | 'crash'
>

/** A place in a rule file; `line` counts from 1. */
export interface RulePlace {
  /** Relative to the folder of the rulesets, as `training_5.1.0/common.yaml`. */
  readonly file: string
  readonly line: number
}

export interface ComplianceFinding {
  /** The key of the log that it is about; a later rule for the same key takes its place. Null where it stays. */
  readonly key: string | null
  readonly kind: FindingKind
  /** 1-based line of the log, null where it has no single one. */
  readonly line: number | null
  /** Upstream's text. */
  readonly message: string
  /** The rule that is broken, null where it is none of the ruleset. */
  readonly rule: RulePlace | null
}

/** The verdict on one log. */
export interface ComplianceResult {
  readonly file: string
  /** Whether upstream finds nothing wrong; false where it crashes. */
  readonly ok: boolean
  /** Keys with warnings, sorted. They do not make a log fail. */
  readonly warnings: readonly string[]
  readonly findings: readonly ComplianceFinding[]
}
