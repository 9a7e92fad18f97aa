/**
 * The command line: arguments in, exit code out.
 *
 * @module
 */
import { Command, CommanderError } from 'commander'
import { KnownError } from '../errors.ts'
import { faultMessage } from '../report/error-message.ts'
import { nearest } from '../text/nearest.ts'
import { tool } from '../version.ts'
import { applyConfiguration } from './apply-configuration.ts'
import { commands } from './commands.ts'
import { type Context, exitCodes, type Perform } from './context.ts'
import { respond } from './respond.ts'
import { tellError } from './tell-error.ts'

const examples = `
Examples:
  mlperf-rcp check results --ruleset 5.1.0 --rcps path/to/rcp_checker
  mlperf-rcp regenerate logs --ruleset 1.1.0 --out out --diff
  mlperf-rcp curve resnet --ruleset 1.1.0 --rcps path/to/rcp_checker --interpolate 5000

Exit codes: 0 passed, 1 findings, 2 could not run, 70 fault of the program, 130 interrupted.
Environment: MLPERF_LOGGING_DIR (checkout of mlcommons/logging), MLPERF_RCP_RCPS, MLPERF_RCP_RULES, MLPERF_RCP_USAGE,
MLPERF_RCP_RULESET (as the options of these names), NO_COLOR, FORCE_COLOR.`

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
  const perform: Perform = async (options, work) => {
    code = await respond(await work(), options, context)
  }
  const program = await createProgram(context, perform, namesFor(args))
  try {
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

/** All that help, completion and guesses at what was meant go through; else the one command that is called. */
function namesFor([name = '']: readonly string[]): string[] {
  return Object.hasOwn(commands, name) && name !== 'completion' ? [name] : Object.keys(commands)
}

/**
 * The program with its commands.
 *
 * @param perform - runs the chosen command
 * @param names - the commands it has, all by default
 */
export async function createProgram(
  context: Context,
  perform: Perform,
  names: readonly string[] = Object.keys(commands),
): Promise<Command> {
  const program = new Command(tool.name)
    .description('From raw training logs to Reference Convergence Points and to the penalty verdict.')
    .version(tool.version)
    .addHelpText('after', examples)
    .hook('preAction', (_, command) => applyConfiguration(command, context))
  for (const define of await Promise.all(names.map(name => commands[name]!()))) {
    program.addCommand(define(context, perform))
  }
  for (const command of withSubcommands(program)) {
    command
      .exitOverride()
      .showHelpAfterError(`(see ${namesOf(command).join(' ')} --help)`)
      .configureOutput({
        writeOut: text => context.stdout.write(text),
        writeErr: text => context.stderr.write(text),
        outputError: (text, write) => write(withNearestChoice(text)),
      })
  }
  return program
}

/** Commander names the choices of an option; of what is nearly one of them, that one is named first. */
function withNearestChoice(text: string): string {
  const [, value = '', choices] = /argument '(.*)' is invalid\. Allowed choices are (.*)\./.exec(text) ?? []
  const near = choices === undefined ? null : nearest(value, choices.split(', '))
  return near === null ? text : `${text}(Did you mean ${near}?)\n`
}

const withSubcommands = (command: Command): Command[] => [
  command,
  ...command.commands.flatMap(withSubcommands),
]

const namesOf = (command: Command): string[] => [
  ...(command.parent === null ? [] : namesOf(command.parent)),
  command.name(),
]

async function explain(error: unknown, args: readonly string[], context: Context): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.passed : exitCodes.couldNotRun
  if (error instanceof KnownError) {
    const quiet = args.includes('--quiet') || args.includes('-q')
    await tellError(error, { quiet, redact: args.includes('--redact') }, context)
    return exitCodes.couldNotRun
  }
  const version = `${tool.name} ${tool.version}, Node.js ${process.version}, ${process.platform} ${process.arch}`
  context.stderr.write(faultMessage(error, version))
  return exitCodes.fault
}
