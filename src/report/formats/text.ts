import type { Severity } from '../../codes/code-entry.ts'
import { escapeLine, escapeTerminal } from '../escape.ts'
import type { Finding } from '../report.ts'
import type { Reporter } from '../reporter.ts'
import { type Palette, palette } from '../terminal/colour.ts'
import { plotLines } from '../terminal/plot.ts'
import { tableLines } from '../terminal/table.ts'

const colours: Readonly<Record<Severity, keyof Palette>> = { error: 'red', warning: 'yellow', note: 'cyan' }

/** The finding's line, with the further lines of its message indented below it. */
function findingLines(finding: Finding, paint: Palette): string[] {
  const place = finding.line === null ? finding.path : `${finding.path}:${finding.line}`
  const label = paint[colours[finding.severity]](`${finding.severity}[${escapeTerminal(finding.code)}]`)
  const [first = '', ...more] = finding.message.split('\n').map(escapeTerminal)
  return [`${escapeTerminal(place)}: ${label}: ${first}`, ...more.map(line => `  ${line}`)]
}

/**
 * Text for people: the tables, the plots, the findings as `file:line: severity[code]: message`, and the summary as the last line.
 *
 * Tables fit the context's width; the lines of findings are not wrapped, so tools find the place in them. A message keeps
 * its line breaks. Tables without rows are left out.
 *
 * @example
 * text(report, context)
 * // => 'Verdicts\n dir  verdict\n …\n\nresults/a: error[fail]: …\n\n1 failed, 3 passed\n'
 */
export const text: Reporter = (report, context) => {
  const paint = palette(context.colour)
  const tables = report.tables
    .filter(table => table.rows.length > 0)
    .map(table => [paint.bold(escapeTerminal(table.title)), ...tableLines(table, context.width, paint)])
  const plots = (report.plots ?? []).map(plot => plotLines(plot, context.width, paint))
  const findings = report.findings.flatMap(finding => findingLines(finding, paint))
  const failed = report.findings.some(finding => finding.severity === 'error')
  const summary = paint[failed ? 'red' : 'green'](escapeTerminal(report.summary))

  return [...tables, ...plots, findings, [summary]]
    .filter(lines => lines.length > 0)
    .map(lines => lines.map(line => `${escapeLine(line)}\n`).join(''))
    .join('\n')
}
