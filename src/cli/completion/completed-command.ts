/**
 * What shells complete, read from the commands that the program parses with.
 *
 * @module
 */
import type { Argument, Command, Option } from 'commander'
import { builtIn } from '../../benchmarks/catalogue.ts'
import { rulesets } from '../../benchmarks/ruleset.ts'

/** What may stand in a place of the command line. */
export interface Completed {
  readonly words: readonly string[]
  readonly paths: 'files' | 'folders' | null
}

export interface CompletedOption {
  /** For example `-o` and `--output`. */
  readonly flags: readonly string[]
  readonly description: string
  /** Null for an option without a value. */
  readonly value: Completed | null
}

export interface CompletedCommand {
  /** Words that call it, after the program's name; none for the program itself. */
  readonly words: readonly string[]
  readonly summary: string
  readonly subcommands: readonly CompletedCommand[]
  readonly options: readonly CompletedOption[]
  /** What stands after the options; null for a command without arguments. */
  readonly operand: Completed | null
}

const nothing: Completed = { words: [], paths: null }

/**
 * A command with all below it.
 *
 * @param codes what `explain` explains
 * @example
 * completedCommand(program, codes).subcommands[0].words // => ['extract']
 */
export function completedCommand(
  command: Command,
  codes: readonly string[],
  words: readonly string[] = [],
): CompletedCommand {
  const [operand] = command.registeredArguments
  return {
    words,
    summary: command.summary() || command.description(),
    subcommands: command.commands.map(child => completedCommand(child, codes, [...words, child.name()])),
    options: command.createHelp().visibleOptions(command).map(completedOption),
    operand: operand === undefined ? null : completedOperand(operand, codes),
  }
}

function completedOption(option: Option): CompletedOption {
  const { short, long, description } = option
  const flags = [short, long].filter(flag => flag !== undefined)
  const takesValue = option.required || option.optional
  return { flags, description, value: takesValue ? optionValue(option) : null }
}

function optionValue({ argChoices, flags, long }: Option): Completed {
  if (argChoices !== undefined) return { ...nothing, words: argChoices }
  if (long === '--ruleset')
    return { ...nothing, words: [...new Set([...rulesets.training, ...rulesets.hpc])].sort() }
  if (long === '--benchmark') return { ...nothing, words: benchmarkNames() }
  const name = /[<[](?:\w+=)?(\w+)/.exec(flags)?.[1] ?? ''
  return { ...nothing, paths: pathsNamed(name) }
}

const pathsNamed = (name: string): Completed['paths'] =>
  name === 'dir' ? 'folders' : name === 'file' || name === 'path' ? 'files' : null

function completedOperand(operand: Argument, codes: readonly string[]): Completed {
  if (operand.argChoices !== undefined) return { ...nothing, words: operand.argChoices }
  const name = operand.name()
  if (name === 'code') return { ...nothing, words: codes }
  return {
    words: name.includes('benchmark') ? benchmarkNames() : [],
    paths: name === 'dir' ? 'folders' : 'files',
  }
}

const benchmarkNames = (): string[] => [...new Set(builtIn.benchmarks.map(({ name }) => name))].sort()

/**
 * The command and all below it, the command itself first.
 *
 * @example
 * withSubcommands(program).map(({ words }) => words.join(' ')) // => ['', 'extract', …, 'scaling', 'scaling rules', …]
 */
export const withSubcommands = (command: CompletedCommand): CompletedCommand[] => [
  command,
  ...command.subcommands.flatMap(withSubcommands),
]
