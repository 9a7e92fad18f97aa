import type { Severity } from '../../codes/code-entry.ts'
import { plural } from '../../text/plural.ts'
import { equalFindings } from '../equal-findings.ts'
import { escapeLine, escapeTerminal } from '../escape.ts'
import type { Finding } from '../report.ts'
import type { Reporter } from '../reporter.ts'
import { type Palette, palette } from '../terminal/colour.ts'
import { cutEnd } from '../terminal/cut.ts'
import { plotLines } from '../terminal/plot.ts'
import { tableLines } from '../terminal/table.ts'
import { displayWidth, wrap } from '../terminal/width.ts'

const colours: Readonly<Record<Severity, keyof Palette>> = { error: 'red', warning: 'yellow', note: 'cyan' }

/**
 * The lines of equal findings: place, code and message in one line if there is room, else the message below; then the further
 * lines of the message.
 */
function findingLines([finding, ...others]: readonly Finding[], width: number, paint: Palette): string[] {
  const { path, line, severity, code, message } = finding!
  const place = escapeTerminal(line === null ? path : `${path}:${line}`)
  const label = `${severity}[${escapeTerminal(code)}]`
  const [first = '', ...more] = message.split('\n').map(escapeTerminal)
  const again =
    others.length === 0 ? '' : ` (and ${others.length} more: ${spreadText([finding!, ...others])})`
  const begin = `${place}: ${paint[colours[severity]](label)}:`
  const said = `${first}${again}`
  const fits = displayWidth(`${place}: ${label}: ${said}`) <= width
  return [
    ...(fits ? [`${begin} ${said}`] : [begin, ...wrap(said, width - 2).map(text => `  ${text}`)]),
    ...more.map(text => cutEnd(escapeLine(`  ${text}`), width)),
  ]
}

const severities: readonly Severity[] = ['error', 'warning', 'note']

const gravity = ([finding]: readonly Finding[]): number => severities.indexOf(finding!.severity)

/** How far findings spread. */
function spreadText(findings: readonly Finding[]): string {
  const files = new Set(findings.map(({ path }) => path))
  const folders = new Set([...files].map(path => path.slice(0, path.lastIndexOf('/') + 1)))
  const places = files.size === findings.length ? '' : `${findings.length} places in `
  return `${places}${plural(files.size, 'path')} of ${plural(folders.size, 'folder')}`
}

/**
 * Text for people: the tables, the plots, the findings as `file:line: severity[code]: message`, and the summary and the
 * conclusion as the last lines.
 *
 * Everything fits the context's width but the places of findings, which are not wrapped, so tools find them. A message keeps
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
      ...wrap(escapeTerminal(table.title), width).map(paint.bold),
      ...tableLines(table, { width, isWide: isVerbose }, paint),
    ])
  const plots = (report.plots ?? []).map(plot => plotLines(plot, width, paint))
  const groups = isVerbose ? report.findings.map(finding => [finding]) : equalFindings(report.findings)
  const worstFirst = groups.toSorted((a, b) => gravity(a) - gravity(b))
  const findings = worstFirst.flatMap(group => findingLines(group, width, paint))
  const failed = report.findings.some(finding => finding.severity === 'error')
  const summary = wrap(escapeTerminal(report.summary), width).map(paint[failed ? 'red' : 'green'])

  const conclusion = (report.conclusion ?? []).flatMap(sentence => wrap(escapeTerminal(sentence), width))

  return [...(isQuiet ? [] : [...shown, ...plots]), findings, summary, conclusion]
    .filter(lines => lines.length > 0)
    .map(lines => lines.map(line => `${escapeLine(line)}\n`).join(''))
    .join('\n')
}
