/**
 * The report of a pipeline: that of its stages, joined.
 *
 * @module
 */

import type { Severity } from '../codes/code-entry.ts'
import type { Finding, Report, Table } from '../report/report.ts'
import { nameLook, pathLook, textLook } from '../report/terminal/look.ts'
import { answerSentences } from './answer-sentences.ts'
import { joinTables } from './join-tables.ts'
import { joinPages, joinProvenance } from './run-page.ts'
import type { StageReport } from './stage-report.ts'

/**
 * One report of all stages. Tables of the same kind become one, with the stage's id as first column: so the verdicts
 * on one submission by several sets are below each other.
 *
 * @param written paths of the files that were written
 * @param answer sentences of the pipeline file, see {@link answerSentences}
 * @throws InputError `unknown-result`
 * @example
 * joinReports('pipelines/maskrcnn.yaml', stages).tables.map(table => table.title) // => ['RCP set of maskrcnn', 'Submissions', …]
 */
export function joinReports(
  pipeline: string,
  stages: readonly StageReport[],
  written: readonly string[] = [],
  answer: readonly string[] = [],
): Report {
  const documents = stages.map(documentOf)
  const conclusion = answerSentences(
    answer,
    Object.fromEntries(documents.map(document => [document.id, document])),
    pipeline,
  )
  const tables = stages.flatMap(({ id, report }) => report.tables.map(table => ({ id, table })))
  return {
    name: 'run',
    title: `Pipeline ${fileName(pipeline)}`,
    document: {
      pipeline: fileName(pipeline),
      stages: documents,
      ...(conclusion.length > 0 && { answer: conclusion }),
      ...(written.length > 0 && { files: written }),
    },
    items: stages.map(({ id, kind, report, hasFindings }) => ({
      id,
      stage: kind,
      hasFindings,
      ...report.document,
    })),
    tables: [...joinTables(tables), stageTable(stages), ...(written.length > 0 ? [fileTable(written)] : [])],
    text: textOf(stages, written),
    judged: stages.flatMap(({ report }) => report.judged ?? []),
    page: hide => joinPages(stages, stageTable(stages), hide),
    provenance: joinProvenance(stages),
    conclusion,
    findings: eachOnce(stages.flatMap(findingsOf)),
    summary: summaryOf(stages),
  }
}

/** The document of a stage, as a member of the pipeline's. */
const documentOf = ({ id, kind, report, hasFindings }: StageReport) => ({
  id,
  stage: kind,
  hasFindings,
  summary: report.summary,
  ...report.document,
})

const fileName = (path: string) => path.replace(/^.*[\\/]/, '')

function findingsOf({ report, isAdvice }: StageReport): Finding[] {
  const weaker = (finding: Finding): Finding =>
    finding.severity === 'error' ? { ...finding, severity: 'warning' } : finding
  return report.findings.map(finding => (isAdvice ? weaker(finding) : finding))
}

/** A round has more verdicts than anyone reads in a terminal: its findings name those that do not pass. */
const mostVerdicts = 10

/** The verdicts, if they are few, their counts, and what was written. */
function textOf(stages: readonly StageReport[], written: readonly string[]): Table[] {
  const shown = stages.filter(({ kind }) => kind === 'check' || kind === 'summary')
  const tables = shown.flatMap(({ id, report }) =>
    (report.text ?? report.tables).map(table => ({ id, table })),
  )
  const few = joinTables(tables).filter(
    ({ rows, columns }) => rows.length <= mostVerdicts || !columns.some(({ key }) => key === 'verdict'),
  )
  return [...few, ...(written.length > 0 ? [fileTable(written)] : [])]
}

const severities: readonly Severity[] = ['error', 'warning', 'note']

/** Stages that read the same logs find the same: once is enough, as grave as the gravest says. */
function eachOnce(findings: readonly Finding[]): Finding[] {
  const known = new Map<string, Finding>()
  const gravity = ({ severity }: Finding) => severities.indexOf(severity)
  for (const finding of findings) {
    const key = JSON.stringify([finding.code, finding.path, finding.line, finding.message])
    const before = known.get(key)
    if (before === undefined || gravity(finding) < gravity(before)) known.set(key, finding)
  }
  return [...known.values()]
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
