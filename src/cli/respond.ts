import { UsageError } from '../errors.ts'
import { Drafts } from '../files/write/drafts.ts'
import { writeWhole } from '../files/write-whole.ts'
import { escapeTerminal } from '../report/escape.ts'
import { isBinary, render } from '../report/formats.ts'
import type { Outcome } from '../report/outcome.ts'
import { terminal } from '../report/terminal/terminal.ts'
import { tool } from '../version.ts'
import type { OutputValues } from './command-definition.ts'
import { type Context, exitCodes } from './context.ts'

/**
 * Prints the output of a command in the requested format, to standard output or to a file. What the command has drafted is
 * written with it.
 *
 * @returns the exit code
 * @throws OutputError if the file cannot be written, UsageError `bytes-to-terminal` for a binary format on a terminal
 * @example
 * await respond({ report, hasFindings: true }, output, context) // => 1
 */
export async function respond(
  { report, hasFindings }: Outcome,
  { format, output, color, quiet, verbose, exitZero }: OutputValues,
  context: Context,
  drafts = new Drafts(),
): Promise<number> {
  const toFile = output !== undefined && output !== '-'
  if (context.stdout.isTTY === true && !toFile && isBinary(format)) {
    throw new UsageError('bytes-to-terminal', `${format} is not text for a terminal`, {
      remedy: 'Give a file with -o, or send the output to a pipe.',
    })
  }
  const look = terminal(toFile ? {} : context.stdout, toFile ? {} : context.environment, color)
  const content =
    report.answer ?? (await render(format, report, { tool, ...look, isVerbose: verbose, isQuiet: quiet }))
  if (toFile) await drafts.write(output, content)
  await drafts.commit()
  if (!toFile) await writeWhole('-', content, context.stdout)
  if (report.answer !== undefined && report.findings.length > 0 && !quiet) {
    // The answer is printed instead of the findings: they must not get lost.
    const { text } = await import('../report/formats/text.ts')
    const said = text({ ...report, tables: [], plots: [] }, { tool, ...terminal({}, {}, color) })
    context.stderr.write(String(said))
  }
  if (toFile && !quiet)
    context.stderr.write(`wrote ${escapeTerminal(output)}: ${escapeTerminal(report.summary)}\n`)
  return hasFindings && !exitZero ? exitCodes.findings : exitCodes.passed
}
