import type { LogLine } from '../python/log-line.ts'
import type { PyValue } from '../python/values.ts'
import type { RulePlace } from './finding.ts'
import type { Messages } from './messages.ts'

/** What a check of one log works with, beyond the rules. */
export interface CheckContext {
  /** The log's lines; rules may add some. */
  readonly lines: PyValue[]
  readonly messages: Messages
  /** Takes the rule files that rules ask for. */
  readonly enqueue: (queued: QueuedRules) => void
  /** Does a step at which upstream's checker may crash. */
  readonly guard: (step: () => void, line?: LogLine | null, place?: RulePlace) => void
}

/** A rule file that is asked for: its name, and for which line which rule asks. */
export interface QueuedRules {
  readonly config: PyValue
  readonly line: LogLine | null
  readonly rule: RulePlace | null
}
