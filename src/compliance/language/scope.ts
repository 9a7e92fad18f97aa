import type { Budget } from '../../python/budget.ts'
import type { LogLine } from '../../python/log-line.ts'
import type { PyDict, PyFunction, PyValue } from '../../python/values.ts'

/** A place in a rule file; `line` counts from 1. */
export interface CodePlace {
  readonly file: string
  readonly line: number
}

/** What code sees, and what it may spend, while one rule file goes through one log. */
export interface Scope {
  /** In which rules keep what they have seen. */
  readonly s: PyDict
  /** `enqueue_config` */
  readonly enqueue: PyFunction
  /** All lines of the log, for the code of `BEGIN`. */
  readonly loglines: PyValue[]
  readonly budget: Budget
  /** The line that the code is about; that of `BEGIN` and `END` is about none, and names none. */
  line: LogLine | null
  /** Where the code stands. */
  place: CodePlace | null
  /** Names that the code itself has assigned. */
  locals: Map<string, PyValue>
}
