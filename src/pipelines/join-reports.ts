/**
 * The report of a pipeline: that of its stages, joined.
 *
 * @module
 */

import type { Finding, Report, Table } from '../report/report.ts'
import { nameLook, pathLook, textLook } from '../report/terminal/look.ts'
import { joinTables } from './join-tables.ts'
import { joinPages, joinProvenance } from './run-page.ts'
import type { StageReport } from './stage-report.ts'

/**
 * One report of all stages. Tables of the same kind become one, with the stage's id as first column: so the verdicts
 * on one submission by several sets are below each other.
 *
 * @param written paths of the files that were written
 * @example
 * joinReports('pipelines/maskrcnn.yaml', stages).tables.map(table => table.title) // => ['RCP set of maskrcnn', 'Submissions', …]
 */
export function joinReports(
  pipeline: string,
  stages: readonly StageReport[],
  written: readonly string[] = [],
): Report {
  const tables = stages.flatMap(({ id, report }) => report.tables.map(table => ({ id, table })))
  return {
    name: 'run',
    title: `Pipeline ${fileName(pipeline)}`,
    document: {
      pipeline: fileName(pipeline),
      stages: stages.map(({ id, kind, report, hasFindings }) => ({
        id,
        stage: kind,
        hasFindings,
        summary: report.summary,
        ...report.document,
      })),
      ...(written.length > 0 && { files: written }),
    },
    items: stages.map(({ id, kind, report, hasFindings }) => ({
      id,
      stage: kind,
      hasFindings,
      ...report.document,
    })),
    tables: [...joinTables(tables), stageTable(stages), ...(written.length > 0 ? [fileTable(written)] : [])],
    page: () => joinPages(stages, stageTable(stages)),
    provenance: joinProvenance(stages),
    findings: stages.flatMap(findingsOf),
    summary: summaryOf(stages),
  }
}

const fileName = (path: string) => path.replace(/^.*[\\/]/, '')

function findingsOf({ report, isAdvice }: StageReport): Finding[] {
  const weaker = (finding: Finding): Finding =>
    finding.severity === 'error' ? { ...finding, severity: 'warning' } : finding
  return report.findings.map(finding => (isAdvice ? weaker(finding) : finding))
}

function summaryOf(stages: readonly StageReport[]): string {
  const found = stages.filter(({ hasFindings, isAdvice }) => hasFindings && !isAdvice).map(({ id }) => id)
  return `${stages.length} ${stages.length === 1 ? 'stage' : 'stages'}: ${found.length === 0 ? 'passed' : `findings in ${found.join(', ')}`}`
}

function stageTable(stages: readonly StageReport[]): Table {
  return {
    title: 'Stages',
    columns: [
      { key: 'stage', title: 'Stage' },
      { key: 'kind', title: 'Kind', look: nameLook },
      { key: 'summary', title: 'Summary', look: textLook },
    ],
    rows: stages.map(({ id, kind, report }) => [id, kind, report.summary]),
  }
}

function fileTable(written: readonly string[]): Table {
  return {
    title: 'Written',
    columns: [{ key: 'file', title: 'File', look: pathLook }],
    rows: [...new Set(written)].map(path => [path]),
  }
}
