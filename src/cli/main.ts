/**
 * The command line: arguments in, exit code out.
 *
 * @module
 */
import { CommanderError } from 'commander'
import { tool } from '../version.ts'
import { callCommand } from './call-command.ts'
import { optionsOf } from './command-of.ts'
import { loadCommands } from './commands.ts'
import { type Context, exitCodes } from './context.ts'
import { createProgram } from './create-program.ts'
import { systemError } from './system-error.ts'

/**
 * Runs one command line.
 *
 * @param args without the program's name
 * @returns the exit code
 * @example
 * await main(['check', 'results', '--ruleset', '1.1.0'], context) // => 0
 */
export async function main(args: readonly string[], context: Context): Promise<number> {
  let code: number = exitCodes.passed
  try {
    const program = createProgram(
      await loadCommands(args[0] ?? ''),
      context,
      async (definition, command, positional) => {
        code = await callCommand(definition, command, positional, context)
      },
    )
    if (args.length === 0) {
      program.outputHelp({ error: true })
      return exitCodes.couldNotRun
    }
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    return explain(error, args, context)
  }
}

async function explain(error: unknown, args: readonly string[], context: Context): Promise<number> {
  if (error instanceof CommanderError) {
    if (error.code === 'commander.unknownOption') await suggestFromUpstream(args, context)
    return error.exitCode === 0 ? exitCodes.passed : exitCodes.couldNotRun
  }
  const known = systemError(error)
  if (known !== null) {
    const quiet = args.includes('--quiet') || args.includes('-q')
    const { tellError } = await import('./tell-error.ts')
    await tellError(known, { quiet, redact: args.includes('--redact') }, context)
    return exitCodes.couldNotRun
  }
  const version = `${tool.name} ${tool.version}, Node.js ${process.version}, ${process.platform} ${process.arch}`
  const { faultMessage } = await import('../report/error-message.ts')
  const { redactedFault } = await import('../report/redact/redacted-error.ts')
  const shown = args.includes('--redact') ? redactedFault(error) : error
  context.stderr.write(faultMessage(shown, version))
  return exitCodes.fault
}

/** Names the options here for those of the reference's tools, on stderr. */
async function suggestFromUpstream(args: readonly string[], { stderr }: Context): Promise<void> {
  const { fromUpstream } = await import('./from-upstream.ts')
  const definitions = await loadCommands(args[0] ?? '')
  const known = definitions.flatMap(({ declaration }) =>
    optionsOf(declaration).map(({ name }) => `--${name}`),
  )
  for (const given of args) {
    const here = fromUpstream(given, known)
    if (here !== null) stderr.write(`${given.split('=', 1)[0]} of the reference's tools is ${here} here.\n`)
  }
}
