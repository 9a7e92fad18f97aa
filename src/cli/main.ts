/**
 * The command line: arguments in, exit code out.
 *
 * @module
 */
import { CommanderError } from 'commander'
import { tool } from '../version.ts'
import { callCommand } from './call-command.ts'
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
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.passed : exitCodes.couldNotRun
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
