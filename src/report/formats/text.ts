import type { Severity } from '../../codes/code-entry.ts'
import { plural } from '../../text/plural.ts'
import { equalFindings } from '../equal-findings.ts'
import { escapeLine, escapeTerminal } from '../escape.ts'
import type { Finding } from '../report.ts'
import type { Reporter } from '../reporter.ts'
import { type Palette, palette } from '../terminal/colour.ts'
import { plotLines } from '../terminal/plot.ts'
import { tableLines } from '../terminal/table.ts'

const colours: Readonly<Record<Severity, keyof Palette>> = { error: 'red', warning: 'yellow', note: 'cyan' }

/** The line of equal findings, with the further lines of their message indented below it. */
function findingLines([finding, ...others]: readonly Finding[], paint: Palette): string[] {
  const { path, line, severity, code, message } = finding!
  const place = line === null ? path : `${path}:${line}`
  const label = paint[colours[severity]](`${severity}[${escapeTerminal(code)}]`)
  const [first = '', ...more] = message.split('\n').map(escapeTerminal)
  const again =
    others.length === 0 ? '' : ` (and ${others.length} more: ${spreadText([finding!, ...others])})`
  return [`${escapeTerminal(place)}: ${label}: ${first}${again}`, ...more.map(text => `  ${text}`)]
}

/** How far findings spread. */
function spreadText(findings: readonly Finding[]): string {
  const files = new Set(findings.map(({ path }) => path))
  const folders = new Set([...files].map(path => path.slice(0, path.lastIndexOf('/') + 1)))
  const places = files.size === findings.length ? '' : `${findings.length} places in `
  return `${places}${plural(files.size, 'path')} of ${plural(folders.size, 'folder')}`
}

/**
 * Text for people: the tables, the plots, the findings as `file:line: severity[code]: message`, and the summary as the last line.
 *
 * Tables fit the context's width; the lines of findings are not wrapped, so tools find the place in them. A message keeps
 * its line breaks. Tables without rows are left out. Equal findings are one line, unless everything is asked for.
 *
 * @example
 * text(report, context)
 * // => 'Verdicts\n dir  verdict\n …\n\nresults/a: error[fail]: …\n\n1 failed, 3 passed\n'
 */
export const text: Reporter = (report, { colour, width, isVerbose = false, isQuiet = false }) => {
  const paint = palette(colour)
  const tables = isVerbose ? report.tables : (report.text ?? report.tables)
  const shown = tables
    .filter(table => table.rows.length > 0)
    .map(table => [
      paint.bold(escapeTerminal(table.title)),
      ...tableLines(table, { width, isWide: isVerbose }, paint),
    ])
  const plots = (report.plots ?? []).map(plot => plotLines(plot, width, paint))
  const groups = isVerbose ? report.findings.map(finding => [finding]) : equalFindings(report.findings)
  const findings = groups.flatMap(group => findingLines(group, paint))
  const failed = report.findings.some(finding => finding.severity === 'error')
  const summary = paint[failed ? 'red' : 'green'](escapeTerminal(report.summary))

  return [...(isQuiet ? [] : [...shown, ...plots]), findings, [summary]]
    .filter(lines => lines.length > 0)
    .map(lines => lines.map(line => `${escapeLine(line)}\n`).join(''))
    .join('\n')
}
