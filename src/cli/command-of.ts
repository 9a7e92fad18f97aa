import { Argument, Command } from 'commander'
import type { Declaration } from '../options/declaration.ts'
import type { Option } from '../options/option.ts'
import { format, outputOptions } from '../options/output.ts'
import { formats, type OutputFormat } from '../report/formats.ts'
import { tool } from '../version.ts'
import { declaredOptions } from './declared-option.ts'

/** Runs a called command. */
export type OnCall = (command: Command, positional: Readonly<Record<string, unknown>>) => Promise<void>

/**
 * The command of commander that a declaration describes.
 *
 * @param onCall - is given the command, which knows its options, and the arguments by their names
 * @example
 * commandOf(checkDeclaration, async () => {}).name() // => 'check'
 */
export function commandOf(declaration: Declaration, onCall: OnCall): Command {
  const { words, summary, description, examples, notes } = declaration
  const command = new Command(words.at(-1)).summary(summary).description(description)
  for (const declared of declaration.arguments) command.addArgument(argumentOf(declared))
  for (const declared of optionsOf(declaration)) {
    for (const option of declaredOptions(declared)) command.addOption(option)
  }
  return command.addHelpText('after', helpAfter(examples, notes)).action((...given: unknown[]) => {
    const names = declaration.arguments.map(({ name }) => name)
    return onCall(command, Object.fromEntries(names.map((name, index) => [name, given[index]])))
  })
}

/** All options of a command: its own, then those of every command. */
export const optionsOf = ({ options, formats: offered = formats }: Declaration): readonly Option[] => [
  ...options,
  ...outputOptions.map(declared => (declared === format ? offering(offered) : declared)),
]

const offering = (offered: readonly OutputFormat[]): Option => ({
  ...format,
  choices: Object.fromEntries(offered.map(name => [name, format.choices[name]])),
  default: offered[0]!,
})

function argumentOf(declared: Option): Argument {
  const { name, value = name, help, required } = declared
  const many = declared.kind === 'list' ? '...' : ''
  const argument = new Argument(required === true ? `<${value}${many}>` : `[${value}${many}]`, help)
  if (declared.kind === 'choice') argument.choices(Object.keys(declared.choices))
  return argument
}

function helpAfter(examples: readonly string[], notes: readonly string[]): string {
  const lines = examples.map(example =>
    example.includes(`${tool.name} `) ? `  ${example}` : `  ${tool.name} ${example}`,
  )
  return ['', ...(lines.length > 0 ? [`Examples:\n${lines.join('\n')}`] : []), ...notes].join('\n\n').slice(1)
}
