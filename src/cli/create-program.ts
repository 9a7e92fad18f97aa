import { Command } from 'commander'
import { configurableOptions } from '../options/configurable.ts'
import { escapeTerminal } from '../report/escape.ts'
import { tool } from '../version.ts'
import type { CommandDefinition } from './command-definition.ts'
import { commandOf } from './command-of.ts'
import type { Context } from './context.ts'
import { groups } from './groups.ts'

const examples = `
Examples:
  mlperf-rcp check results --ruleset 5.1.0 --rcps path/to/rcp_checker
  mlperf-rcp regenerate logs --ruleset 1.1.0 --out out --diff
  mlperf-rcp curve resnet --ruleset 1.1.0 --rcps path/to/rcp_checker --interpolate 5000`

/** Help text for all commands: exit codes, and the environment variables that the options declare. */
export const programNotes = [
  `Exit codes: 0 passed, 1 findings, 2 could not run, 70 fault of the program, 130 interrupted.
Environment: ${configurableOptions.map(({ variable, name }) => `${variable} (--${name})`).join(', ')}, NO_COLOR, FORCE_COLOR.`,
]

/** Runs a called command, with its arguments by name. */
export type OnCommand = (
  definition: CommandDefinition,
  command: Command,
  positional: Readonly<Record<string, unknown>>,
) => Promise<void>

/**
 * The program with commands.
 *
 * @example
 * createProgram(await loadCommands('check'), context, async () => {}).commands[0].name() // => 'check'
 */
export function createProgram(
  definitions: readonly CommandDefinition[],
  context: Context,
  onCommand: OnCommand,
): Command {
  const program = new Command(tool.name)
    .description('From raw training logs to Reference Convergence Points and to the penalty verdict.')
    .version(tool.version)
    .addHelpText('after', [examples, ...programNotes].join('\n\n'))
  for (const definition of definitions) {
    const { declaration } = definition
    const [word] = declaration.words
    const parent = declaration.words.length > 1 ? groupOf(program, word!) : program
    parent.addCommand(
      commandOf(declaration, (command, positional) => onCommand(definition, command, positional)),
    )
  }
  for (const command of withSubcommands(program)) {
    command
      .exitOverride()
      .showHelpAfterError(`(see ${namesOf(command).join(' ')} --help)`)
      .configureOutput({
        writeOut: text => context.stdout.write(text),
        // A message repeats arguments, which may hold control characters.
        writeErr: text => context.stderr.write(text.split('\n').map(escapeTerminal).join('\n')),
      })
  }
  return program
}

/** The command that holds those of a group. */
function groupOf(program: Command, word: string): Command {
  const known = program.commands.find(command => command.name() === word)
  if (known !== undefined) return known
  const { summary, description } = groups[word]!
  const group = new Command(word).summary(summary).description(description)
  program.addCommand(group)
  return group
}

const withSubcommands = (command: Command): Command[] => [
  command,
  ...command.commands.flatMap(withSubcommands),
]

const namesOf = (command: Command): string[] => [
  ...(command.parent === null ? [] : namesOf(command.parent)),
  command.name(),
]
