import type { Finding } from '../report.ts'

/** Findings with one cause: the same code, and the same first line of the message. */
export interface Cause extends Pick<Finding, 'code' | 'severity'> {
  /** The first line: the state of the rules may fill pages, and JSON has it. */
  readonly message: string
  /** In the order of the findings. */
  readonly places: readonly Pick<Finding, 'path' | 'line'>[]
}

const severities: readonly Finding['severity'][] = ['error', 'warning', 'note']

/**
 * Findings by cause: errors first, then by number of places.
 *
 * @example
 * groupFindings([{ code: 'no-seed', severity: 'warning', path: 'a', line: 7, message: 'none' }])[0].places // => [{ path: 'a', line: 7 }]
 */
export function groupFindings(findings: readonly Finding[]): Cause[] {
  const causes = new Map<string, Cause & { readonly places: Pick<Finding, 'path' | 'line'>[] }>()
  for (const { code, severity, path, line, message: whole } of findings) {
    const [first = '', ...more] = whole.split('\n')
    const message = more.length === 0 ? first : `${first} …`
    const key = JSON.stringify([code, severity, message])
    const cause = causes.get(key) ?? { code, severity, message, places: [] }
    cause.places.push({ path, line })
    causes.set(key, cause)
  }
  return [...causes.values()].sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) || b.places.length - a.places.length,
  )
}
