import { cellText, isNumeric } from './cell.ts'
import { escapeMarkup } from './escape.ts'
import { htmlStyle } from './html-style.ts'
import type { Finding, Table } from './report.ts'
import type { Reporter } from './reporter.ts'

function tableHtml(table: Table, index: number): string {
  const id = `table-${index + 1}`
  const classes = table.columns.map((_, column) => (isNumeric(table, column) ? ' class="number"' : ''))
  const heads = table.columns.map(
    (column, at) => `<th scope="col"${classes[at]}>${escapeMarkup(column.title)}</th>`,
  )
  const rows = table.rows.map(cells => {
    const row = table.columns.map(
      (column, at) => `<td${classes[at]}>${escapeMarkup(cellText(cells[at] ?? null, column))}</td>`,
    )
    return `<tr>${row.join('')}</tr>\n`
  })
  return `<h2 id="${id}">${escapeMarkup(table.title)}</h2>
<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0">
<table aria-labelledby="${id}">
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${rows.join('')}</tbody>
</table>
</div>
`
}

function findingHtml({ severity, code, path, line, message }: Finding): string {
  const place = line === null ? path : `${path}:${line}`
  return `<li><strong class="${severity}">${severity}</strong> <code>${escapeMarkup(code)}</code>
<code>${escapeMarkup(place)}</code>: ${escapeMarkup(message)}</li>
`
}

/**
 * One HTML page that needs nothing else: title, summary, tables, findings.
 *
 * No script, no network (its content security policy forbids both), light and dark as the reader's system has it,
 * wide tables scroll by themselves. Tables without rows are left out.
 *
 * @example
 * html(report, context) // => '<!doctype html>\n<html lang="en">…'
 */
export const html: Reporter = (report, { tool }) => {
  const title = escapeMarkup(report.title)
  const tables = report.tables.filter(table => table.rows.length > 0).map(tableHtml)
  const findings = report.findings.map(findingHtml).join('')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${htmlStyle}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${escapeMarkup(report.summary)}</p>
${tables.join('')}${findings === '' ? '' : `<h2>Findings</h2>\n<ul>\n${findings}</ul>\n`}</main>
<footer>${escapeMarkup(`${tool.name} ${tool.version}`)}</footer>
</body>
</html>
`
}
