import type { Finding } from './report.ts'

/**
 * Findings of the same severity, code and message together, at the place of their first.
 *
 * @example
 * equalFindings([]) // => []
 */
export function equalFindings(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = JSON.stringify([finding.severity, finding.code, finding.message])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [finding])
    else group.push(finding)
  }
  return [...groups.values()]
}
