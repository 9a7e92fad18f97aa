import type { ComplianceResult } from '../../src/compliance/finding.ts'
import type { Crash } from './ask-upstream.ts'

/** Upstream's findings of one log. */
export interface ComplyAnswer {
  readonly ok: boolean
  readonly warnings: readonly string[]
  /** The text of each key's finding. */
  readonly keyed: Readonly<Record<string, string>>
  /** Findings without a key. */
  readonly other: readonly string[]
}

/** What {@link complyAnswer} compares: upstream's answer without what depends on Python's hashes. */
export function comparableAnswer(answer: ComplyAnswer | Crash): ComplyAnswer | Crash {
  if ('crash' in answer) return crashed
  const keyed = Object.entries(answer.keyed).map(([key, text]) => [key, comparable(text)])
  return { ...answer, keyed: Object.fromEntries(keyed), other: uniqueSorted(answer.other) }
}

/** Our result in the form of upstream's answer. */
export function complyAnswer({ ok, warnings, findings }: ComplianceResult): ComplyAnswer | Crash {
  if (findings.some(({ kind }) => kind === 'crash')) return crashed
  const keyed = findings.flatMap(({ key, message }) => (key === null ? [] : [[key, comparable(message)]]))
  const other = findings.flatMap(({ key, kind, message }) =>
    // Upstream gives the reason in its log file alone.
    key === null ? [kind === 'bad-lines' ? message.split('\n')[0]! : message] : [],
  )
  return { ok, warnings, keyed: Object.fromEntries(keyed), other: uniqueSorted(other) }
}

/** The name of the exception is upstream's own. */
const crashed = { crash: 'any' }

const uniqueSorted = (texts: readonly string[]) => [...new Set(texts.map(comparable))].sort()

/** Sets have another order in every process of Python. */
const comparable = (text: string) =>
  text
    .replace(/(?<=different values: ).*/s, '…')
    .replace(/(?<=Required AT_LEAST_ONE occurrence of ).*/, names => names.split(' or ').sort().join(' or '))
