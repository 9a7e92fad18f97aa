/**
 * What every code means that an error, problem, finding or verdict can have.
 *
 * @module
 */
import type { CodeEntry } from '../codes/code-entry.ts'
import { type Code, codes } from '../codes/codes.ts'
import { type LintCode, rules } from '../rcp/lint/rules.ts'

/** A code of the shared table, or one that only lint finds. */
export type ExplainedCode = Code | LintCode

const lintCodes = Object.fromEntries(rules.map(rule => [rule.code, entryOf(rule)]))

/**
 * All codes with their meaning. Of a code that lint shares with others, the entry of the shared table.
 *
 * @example
 * explainedCodes['zero-stdev'].title // => 'all runs of a record have the same value'
 */
export const explainedCodes = { ...lintCodes, ...codes } as Readonly<Record<ExplainedCode, CodeEntry>>

/**
 * What a code means; null for a text that is no code.
 *
 * @example
 * explanationOf('zero-stdev')?.severity // => 'warning'
 */
export const explanationOf = (text: string): CodeEntry | null =>
  Object.hasOwn(explainedCodes, text) ? explainedCodes[text as ExplainedCode] : null

function entryOf({ severity, title, why, remedy, source }: CodeEntry): CodeEntry {
  return { severity, title, why, remedy, source }
}
