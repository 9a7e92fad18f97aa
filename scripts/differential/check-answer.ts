import type { CheckResult } from '../../src/rcp/check/check-result.ts'
import type { Crash } from './ask-upstream.ts'

/** Upstream's verdict on one folder. */
export interface CheckAnswer {
  readonly passed: boolean
  readonly message: string
  /** Text for NaN and infinities: `nan`, `inf`. */
  readonly normalization: number | string
}

const unjudged: ReadonlySet<string> = new Set(['not-applicable', 'unreadable'])

/**
 * Our result in the form of upstream's answer. Where upstream crashes, a result that is no verdict is the same answer.
 *
 * @param upstream upstream's answer
 */
export function checkAnswer(result: CheckResult, upstream: CheckAnswer | Crash): CheckAnswer | Crash {
  const { verdict, passed, message, normalization } = result
  if ('crash' in upstream && unjudged.has(verdict) && message !== '') return upstream
  return { passed, message, normalization: Number.isNaN(normalization) ? 'nan' : normalization }
}
