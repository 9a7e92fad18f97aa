import { cellText, isNumeric } from '../cell.ts'
import { escapeMarkdown } from '../escape.ts'
import type { Finding, Table } from '../report.ts'
import type { Reporter } from '../reporter.ts'

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`
}

function tableMarkdown(table: Table): string {
  const rule = table.columns.map((_, index) => (isNumeric(table, index) ? '---:' : '---'))
  const rows = table.rows.map(cells =>
    row(table.columns.map((column, index) => escapeMarkdown(cellText(cells[index] ?? null, column)))),
  )
  const titles = table.columns.map(column => escapeMarkdown(column.title))
  return `## ${escapeMarkdown(table.title)}\n\n${row(titles)}${row(rule)}${rows.join('')}`
}

function findingMarkdown({ severity, code, path, line, message }: Finding): string {
  const place = line === null ? path : `${path}:${line}`
  return `- **${severity}** ${escapeMarkdown(code)}, ${escapeMarkdown(place)}: ${escapeMarkdown(message)}\n`
}

/**
 * GitHub-flavoured Markdown for pull requests: title, summary, tables, findings.
 *
 * @example
 * markdown(report, context) // => '# RCP check\n\n**Summary:** 1 failed\n\n## Verdicts\n\n| Folder | … |\n…'
 */
export const markdown: Reporter = report => {
  const findings = report.findings.map(findingMarkdown).join('')
  return [
    `# ${escapeMarkdown(report.title)}\n`,
    `**Summary:** ${escapeMarkdown(report.summary)}\n`,
    ...(report.conclusion ?? []).map(sentence => `${escapeMarkdown(sentence)}\n`),
    ...report.tables.filter(table => table.rows.length > 0).map(tableMarkdown),
    ...(findings === '' ? [] : [`## Findings\n\n${findings}`]),
  ].join('\n')
}
