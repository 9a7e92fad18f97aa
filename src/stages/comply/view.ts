/**
 * The report of the compliance check.
 *
 * @module
 */

import type { ComplianceResult } from '../../compliance/finding.ts'
import { complianceFindings, ruleText } from '../../report/compliance-findings.ts'
import { provenanceOf } from '../../report/provenance-of.ts'
import type { Report } from '../../report/report.ts'
import { lineLook, nameLook, pathLook, textLook } from '../../report/terminal/look.ts'
import { plural } from '../../text/plural.ts'
import type { RequestOf, View } from '../stage.ts'
import type { declaration } from './declaration.ts'
import type { ComplyResult } from './work.ts'

/**
 * The report of the logs, in their order.
 *
 * @example
 * complyReport(results).summary // => '5 logs: 4 comply, 1 does not'
 */
export function complyReport(results: readonly ComplianceResult[]): Report {
  const failed = results.filter(({ ok }) => !ok).length
  const logs = plural(results.length, 'log')
  return {
    name: 'comply',
    title: 'Compliance',
    document: { results },
    items: results,
    tables: [
      {
        title: 'Logs',
        columns: [
          { key: 'file', title: 'Log', look: pathLook },
          { key: 'ok', title: 'Complies' },
          { key: 'findings', title: 'Findings' },
          { key: 'warnings', title: 'Warnings', look: textLook },
        ],
        rows: results.map(({ file, ok, findings, warnings }) => [
          file,
          ok,
          findings.length,
          warnings.join(', '),
        ]),
      },
      {
        title: 'Findings',
        columns: [
          { key: 'file', title: 'Log', look: pathLook },
          { key: 'line', title: 'Line', look: lineLook },
          { key: 'key', title: 'Key' },
          { key: 'kind', title: 'Kind', look: nameLook },
          { key: 'message', title: 'Message', look: textLook },
          { key: 'rule', title: 'Rule', look: nameLook },
        ],
        rows: results.flatMap(({ file, findings }) =>
          findings.map(finding => [
            file,
            finding.line,
            finding.key,
            finding.kind,
            // The values that a rule knows may fill pages; JSON and the findings have them.
            finding.message.split('\n', 1)[0]!,
            ruleText(finding),
          ]),
        ),
      },
    ],
    // The findings and the summary say all of it.
    text: [],
    judged: results.map(({ file }) => file),
    findings: results.flatMap(complianceFindings),
    summary: `${logs}: ${results.length - failed} comply, ${plural(failed, 'does', 'do')} not`,
  }
}

export const view: View<RequestOf<typeof declaration>, ComplyResult>['view'] = ({ results, rules }) => ({
  ...complyReport(results),
  provenance: provenanceOf(
    [['Rules', rules]],
    results.map(({ file }) => file),
  ),
})

export const hasFindings = ({ results }: ComplyResult): boolean => results.some(({ ok }) => !ok)
