import type { Budget } from '../../python/budget.ts'
import type { LogLine } from '../../python/log-line.ts'
import type { PyDict, PyFunction, PyValue } from '../../python/values.ts'

/** A place in a rule file; `line` counts from 1. */
export interface CodePlace {
  readonly file: string
  readonly line: number
}

/** What code can access and spend while one rule file checks one log. */
export interface Scope {
  /** Where rules store their state. */
  readonly s: PyDict
  /** `enqueue_config` */
  readonly enqueue: PyFunction
  /** All lines of the log, for the code of `BEGIN`. */
  readonly loglines: PyValue[]
  readonly budget: Budget
  /** The current line; null for the code of `BEGIN` and `END`, which cannot use a line. */
  line: LogLine | null
  /** Place of the code. */
  place: CodePlace | null
  /** Names that the code has assigned. */
  locals: Map<string, PyValue>
}
