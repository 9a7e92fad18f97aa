import { Writable } from 'node:stream'
import type { Command, Option } from 'commander'
import { createProgram } from '../../src/cli/main.ts'

/** One command as the pages about commands show it. */
export interface CommandEntry {
  /** With the program and the commands above it: `mlperf-rcp caffe parse`. */
  readonly name: string
  readonly usage: string
  readonly description: string
  readonly arguments: readonly ArgumentEntry[]
  readonly options: readonly OptionEntry[]
  /** Command lines. */
  readonly examples: readonly string[]
  /** Paragraphs below the examples. */
  readonly notes: readonly string[]
  /** Commands that only hold others have none of their own options. */
  readonly isGroup: boolean
}

export interface ArgumentEntry {
  readonly name: string
  readonly description: string
  readonly choices: readonly string[]
}

/** One option; empty text where there is nothing to say. */
export interface OptionEntry {
  readonly flags: string
  readonly description: string
  readonly choices: readonly string[]
  readonly default: string
  readonly required: boolean
}

/**
 * The program and all its commands, each before those it holds.
 *
 * @example
 * (await commandEntries())[0].name // => 'mlperf-rcp'
 */
export async function commandEntries(): Promise<CommandEntry[]> {
  const written: string[] = []
  const sink = new Writable({
    write(chunk, _encoding, done) {
      written.push(String(chunk))
      done()
    },
  })
  const context = { stdout: sink, stderr: sink, environment: {}, directory: '.' }
  const program = await createProgram(context, async () => {})
  return withCommands(program).map(command => {
    written.length = 0
    command.outputHelp()
    return entryOf(command, written.join('').slice(command.helpInformation().length))
  })
}

const withCommands = (command: Command): Command[] => [command, ...command.commands.flatMap(withCommands)]

function entryOf(command: Command, after: string): CommandEntry {
  const help = command.createHelp()
  const paragraphs = after.trim().split('\n\n')
  const isExamples = (text: string) => text.startsWith('Examples:\n')
  return {
    name: namesOf(command).join(' '),
    usage: help.commandUsage(command),
    description: command.description() || command.summary(),
    arguments: command.registeredArguments.map(argument => ({
      name: argument.name(),
      description: argument.description,
      choices: argument.argChoices ?? [],
    })),
    options: command.options.filter(option => !option.hidden).map(optionEntry),
    examples: paragraphs.filter(isExamples).flatMap(text =>
      text
        .split('\n')
        .slice(1)
        .map(line => line.trim()),
    ),
    notes: paragraphs.filter(text => text !== '' && !isExamples(text)),
    isGroup: command.commands.length > 0,
  }
}

const namesOf = (command: Command): string[] => [
  ...(command.parent === null ? [] : namesOf(command.parent)),
  command.name(),
]

function optionEntry(option: Option): OptionEntry {
  const { flags, description, argChoices = [], defaultValue, mandatory } = option
  const isShown = defaultValue !== undefined && typeof defaultValue !== 'boolean'
  return {
    flags,
    description,
    choices: argChoices,
    default: isShown ? (option.defaultValueDescription ?? String(defaultValue)) : '',
    required: mandatory,
  }
}
