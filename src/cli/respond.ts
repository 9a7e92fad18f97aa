import { UsageError } from '../errors.ts'
import { inputHasher } from '../files/read/hash-inputs.ts'
import { writeWhole } from '../files/write-whole.ts'
import { binaryFormats } from '../report/formats.ts'
import type { Outcome } from '../report/outcome.ts'
import { render } from '../report/render.ts'
import { terminal } from '../report/terminal/terminal.ts'
import { tool } from '../version.ts'
import type { CommonOptions } from './common-options.ts'
import { type Context, exitCodes } from './context.ts'

/**
 * Prints the outcome of a command in the format asked for, to standard output or to a file.
 *
 * @returns the exit code
 * @throws OutputError where the file cannot be written, UsageError `bytes-to-terminal` for a format that no terminal shows
 */
export async function respond(outcome: Outcome, options: CommonOptions, context: Context): Promise<number> {
  const toFile = options.output !== undefined && options.output !== '-'
  const stream = toFile ? {} : context.stdout
  if (
    context.stdout.isTTY === true &&
    !toFile &&
    (binaryFormats as readonly string[]).includes(options.format)
  ) {
    throw new UsageError('bytes-to-terminal', `${options.format} is no text for a terminal`, {
      remedy: 'Give a file with -o, or send the output to a pipe.',
    })
  }
  const look = terminal(stream, toFile ? {} : context.environment, options.color)
  const known = options.format === 'html' ? await withHashes(outcome) : outcome
  const { report, answer } = options.redact === true ? await redacted(known) : known
  const content = answer ?? (await render(options.format, report, { tool, ...look }))
  await writeWhole(options.output, content, context.stdout)
  if (toFile && options.quiet !== true) context.stderr.write(`wrote ${options.output}: ${report.summary}\n`)
  return outcome.hasFindings && options.exitZero !== true ? exitCodes.findings : exitCodes.passed
}

/** Only a page shows the hashes, and they take another pass over all inputs. */
async function withHashes(outcome: Outcome): Promise<Outcome> {
  return { ...outcome, report: await inputHasher()(outcome.report) }
}

async function redacted({ report, answer, ...outcome }: Outcome): Promise<Outcome> {
  const { Redactor } = await import('../report/redact/redactor.ts')
  const redactor = new Redactor()
  const redactedReport = redactor.report(report)
  redactor.learn(answer)
  return {
    ...outcome,
    report: redactedReport,
    ...(answer !== undefined && { answer: redactor.text(answer) }),
  }
}
