/**
 * The report of the repository check.
 *
 * @module
 */

import type { Report } from '../../report/report.ts'
import { pathLook, textLook } from '../../report/terminal/look.ts'
import type { SubmissionFinding } from '../../submission/finding.ts'
import { plural } from '../../text/plural.ts'
import type { RequestOf, View } from '../stage.ts'
import type { declaration } from './declaration.ts'

/**
 * The report of one folder.
 *
 * @example
 * repositoryReport('v4.1/Dell', []).summary // => 'v4.1/Dell: no problems'
 */
export function repositoryReport(dir: string, findings: readonly SubmissionFinding[]): Report {
  const count = plural(findings.length, 'finding')
  return {
    name: 'repository',
    title: 'Repository',
    document: { dir, ok: findings.length === 0, findings },
    items: findings,
    tables: [
      {
        title: 'Files',
        columns: [
          { key: 'path', title: 'Path', look: pathLook },
          { key: 'code', title: 'Code' },
          { key: 'message', title: 'Message', look: textLook },
        ],
        rows: findings.map(({ path, code, message }) => [path, code, message]),
      },
    ],
    text: [],
    findings,
    summary: `${dir}: ${findings.length === 0 ? 'no problems' : count}`,
  }
}

export const view: View<RequestOf<typeof declaration>, readonly SubmissionFinding[]>['view'] = (
  findings,
  { input },
) => repositoryReport(input, findings)

export const hasFindings = (findings: readonly SubmissionFinding[]): boolean => findings.length > 0
