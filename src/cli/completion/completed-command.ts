/**
 * The completions for shells, read from the program's own commands.
 *
 * @module
 */
import { builtIn } from '../../benchmarks/catalogue.ts'
import { rulesets } from '../../benchmarks/ruleset.ts'
import type { Declaration } from '../../options/declaration.ts'
import type { Option } from '../../options/option.ts'
import { explainedCodes } from '../../report/explained-codes.ts'
import { optionsOf } from '../command-of.ts'
import { flagsOf } from '../declared-option.ts'
import { groups } from '../groups.ts'
import { schemaNames } from '../schema/schema-names.ts'

/** The possible completions at a place of the command line. */
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
  /** Completions after the options; null for a command without arguments. */
  readonly operand: Completed | null
}

/** Word lists that declarations refer to by kind. */
type Vocabulary = Readonly<Record<NonNullable<Option['completes']>, readonly string[]>>

const programName = 'commands'

/**
 * The completions of the whole program.
 *
 * @param declarations - of all commands
 * @example
 * (await completedProgram([])).subcommands // => []
 */
export async function completedProgram(declarations: readonly Declaration[]): Promise<CompletedCommand> {
  const vocabulary: Vocabulary = {
    benchmarks: [...new Set(builtIn.benchmarks.map(({ name }) => name))].sort(),
    codes: Object.keys(explainedCodes).sort(),
    rulesets: [...new Set(Object.values(rulesets).flat())].sort(),
    schemas: await schemaNames(),
  }
  const completed = declarations.map(declaration => completedCommand(declaration, vocabulary))
  const firstWords = [...new Set(completed.map(({ words }) => words[0]!))]
  const subcommands = firstWords.map(word => {
    const commands = completed.filter(({ words }) => words[0] === word)
    return Object.hasOwn(groups, word) ? group([word], groups[word]!.summary, commands) : commands[0]!
  })
  const program = group([], programName, subcommands)
  const version = { flags: ['-V', '--version'], description: 'output the version number', value: null }
  return { ...program, options: [version, ...program.options] }
}

const help: CompletedOption = {
  flags: ['-h', '--help'],
  description: 'display help for command',
  value: null,
}

const group = (
  words: readonly string[],
  summary: string,
  subcommands: readonly CompletedCommand[],
): CompletedCommand => ({ words, summary, subcommands, options: [help], operand: null })

function completedCommand(declaration: Declaration, vocabulary: Vocabulary): CompletedCommand {
  const [operand] = declaration.arguments
  return {
    words: declaration.words,
    summary: declaration.summary,
    subcommands: [],
    options: [...optionsOf(declaration).flatMap(option => completedOptions(option, vocabulary)), help],
    operand: operand === undefined ? null : completedOperand(operand, vocabulary),
  }
}

function completedOptions(declared: Option, vocabulary: Vocabulary): CompletedOption[] {
  const flags = flagsOf(declared)
    .split(/,? /)
    .filter(flag => flag.startsWith('-'))
  const value = declared.kind === 'flag' ? null : completedValue(declared, vocabulary)
  const own = { flags, description: declared.help, value }
  if (!('negatable' in declared)) return [own]
  return [own, { flags: [`--no-${declared.name}`], description: `no ${declared.help}`, value: null }]
}

function completedValue(declared: Option, vocabulary: Vocabulary): Completed {
  if (declared.kind === 'choice') return { words: Object.keys(declared.choices), paths: null }
  const words = declared.completes === undefined ? [] : vocabulary[declared.completes]
  const isPath = declared.kind === 'path' || (declared.kind === 'list' && declared.of === 'path')
  return { words, paths: isPath ? (declared.is === 'folder' ? 'folders' : 'files') : null }
}

/** An RCP file may also name a benchmark. */
function completedOperand(declared: Option, vocabulary: Vocabulary): Completed {
  const completed = completedValue(declared, vocabulary)
  return declared.completes === 'benchmarks' ? { ...completed, paths: 'files' } : completed
}

/**
 * The command and all its subcommands, the command itself first.
 *
 * @example
 * withSubcommands(program).map(({ words }) => words.join(' ')) // => ['', 'extract', …, 'scaling', 'scaling rules', …]
 */
export const withSubcommands = (command: CompletedCommand): CompletedCommand[] => [
  command,
  ...command.subcommands.flatMap(withSubcommands),
]
