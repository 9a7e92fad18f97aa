import type { Severity } from '../../codes/code-entry.ts'
import { escapeCommandMessage, escapeCommandProperty, escapeLine, escapeTerminal } from '../escape.ts'
import type { Finding } from '../report.ts'
import type { Reporter } from '../reporter.ts'

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' }

function command({ severity, code, path, line, message }: Finding): string {
  const place = `file=${escapeCommandProperty(path)}${line === null ? '' : `,line=${line}`}`
  const title = escapeCommandProperty(code)
  return `::${commands[severity]} title=${title},${place}::${escapeCommandMessage(message)}\n`
}

/**
 * The findings as GitHub workflow commands, which show them at their place in a pull request, then the summary.
 * Source: GitHub's documentation, "Workflow commands for GitHub Actions"; its toolkit for the escapes.
 *
 * @example
 * github(report, context) // => '::error title=fail,file=results/a::…\n1 failed\n'
 */
export const github: Reporter = report =>
  `${report.findings.map(command).join('')}${escapeLine(escapeTerminal(report.summary))}\n`
