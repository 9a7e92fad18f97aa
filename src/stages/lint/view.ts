/**
 * The report of lint.
 *
 * @module
 */

import type { Severity } from '../../codes/code-entry.ts'
import type { LintFinding } from '../../rcp/lint/lint-set.ts'
import type { Report } from '../../report/report.ts'
import { lineLook, nameLook, pathLook, textLook } from '../../report/terminal/look.ts'
import { plural } from '../../text/plural.ts'
import type { RequestOf, View } from '../stage.ts'
import type { declaration } from './declaration.ts'

/** One file with its findings. */
export interface LintedFile {
  readonly file: string
  readonly findings: readonly LintFinding[]
}

/** Whether a file makes the command exit with 1: it has an error. */
const hasError = ({ findings }: LintedFile): boolean => findings.some(({ severity }) => severity === 'error')

/**
 * The report of the files, in their order.
 *
 * @example
 * lintReport(results).summary // => '1 RCP set: 0 errors, 2 warnings, 1 note'
 */
export function lintReport(results: readonly LintedFile[]): Report {
  const all = results.flatMap(({ file, findings }) => findings.map(finding => ({ file, ...finding })))
  const counted = (severity: Severity) =>
    plural(all.filter(finding => finding.severity === severity).length, severity)
  return {
    name: 'lint',
    title: 'RCP sets',
    document: { results },
    items: results,
    tables: [
      {
        title: 'Findings',
        columns: [
          { key: 'file', title: 'File', look: pathLook },
          { key: 'line', title: 'Line', look: lineLook },
          { key: 'severity', title: 'Severity' },
          { key: 'code', title: 'Code' },
          { key: 'record', title: 'Record', look: nameLook },
          { key: 'message', title: 'Message', look: textLook },
        ],
        rows: all.map(({ file, line, severity, code, record, message }) => [
          file,
          line,
          severity,
          code,
          record,
          message,
        ]),
      },
      countTable(all),
    ],
    text: [countTable(all)],
    judged: results.map(({ file }) => file),
    findings: all.map(({ file, code, severity, record, line, message }) => ({
      code,
      severity,
      path: file,
      line,
      message: record === null ? message : `${record}: ${message}`,
    })),
    summary: `${plural(results.length, 'RCP set')}: ${counted('error')}, ${counted('warning')}, ${counted('note')}`,
  }
}

function countTable(
  findings: readonly (LintFinding & { readonly file: string })[],
): Report['tables'][number] {
  const codes = [...new Set(findings.map(({ code }) => code))].sort()
  const severities: readonly Severity[] = ['error', 'warning', 'note']
  return {
    title: 'Counts',
    columns: [
      { key: 'code', title: 'Code' },
      { key: 'error', title: 'Errors' },
      { key: 'warning', title: 'Warnings' },
      { key: 'note', title: 'Notes' },
      { key: 'files', title: 'Files' },
    ],
    rows: codes.map(code => {
      const found = findings.filter(finding => finding.code === code)
      return [
        code,
        ...severities.map(severity => found.filter(finding => finding.severity === severity).length),
        new Set(found.map(({ file }) => file)).size,
      ]
    }),
  }
}

export const view: View<RequestOf<typeof declaration>, readonly LintedFile[]>['view'] = results =>
  lintReport(results)

export const hasFindings = (results: readonly LintedFile[]): boolean => results.some(hasError)
