import type { LogLine } from '../python/log-line.ts'
import type { PyValue } from '../python/values.ts'
import type { RulePlace } from './finding.ts'
import type { Messages } from './messages.ts'

/** The context of the check of one log, beyond the rules. */
export interface CheckContext {
  /** The log's lines; rules may add some. */
  readonly lines: PyValue[]
  readonly messages: Messages
  /** Queues a rule file that rules request. */
  readonly enqueue: (queued: QueuedRules) => void
  /** Runs a step in which upstream's checker may crash. */
  readonly guard: (step: () => void, line?: LogLine | null, place?: RulePlace) => void
}

/** A requested rule file: its name, and the line and rule that request it. */
export interface QueuedRules {
  readonly config: PyValue
  readonly line: LogLine | null
  readonly rule: RulePlace | null
}
