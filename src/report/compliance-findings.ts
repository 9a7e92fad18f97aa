import type { ComplianceFinding, ComplianceResult } from '../compliance/finding.ts'
import { problemFinding } from './problem-finding.ts'
import type { Finding } from './report.ts'

/**
 * The compliance findings and warnings of one log as report findings.
 *
 * @example
 * complianceFindings(result)[0]?.code // => 'required-key'
 */
export function complianceFindings({ file, findings, warnings, problems = [] }: ComplianceResult): Finding[] {
  const errors = findings.map(finding => {
    const rule = ruleText(finding)
    const message = rule === '' ? finding.message : `${finding.message}\nrule: ${rule}`
    return { code: finding.kind, severity: 'error', path: file, line: finding.line, message } as const
  })
  const warned = warnings.map(key => {
    const message = `'${key}' is logged more than once, always with the same value`
    return { code: 'repeated-key', severity: 'warning', path: file, line: null, message } as const
  })
  return [...errors, ...warned, ...problems.map(problem => problemFinding(file, problem))]
}

/**
 * The place of the broken rule; empty if it has none.
 *
 * @example
 * ruleText({ ...finding, rule: { file: 'common.yaml', line: 12 } }) // => 'common.yaml:12'
 */
export const ruleText = ({ rule }: ComplianceFinding) => (rule === null ? '' : `${rule.file}:${rule.line}`)
