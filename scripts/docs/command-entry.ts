import { optionsOf } from '../../src/cli/command-of.ts'
import { loadCommands } from '../../src/cli/commands.ts'
import { flagsOf } from '../../src/cli/declared-option.ts'
import { groups } from '../../src/cli/groups.ts'
import type { Declaration } from '../../src/options/declaration.ts'
import type { Option } from '../../src/options/option.ts'
import { outputOptions } from '../../src/options/output.ts'
import { tool } from '../../src/version.ts'

/** A command as documentation pages show it. */
export interface CommandEntry {
  /** The full name: `mlperf-rcp caffe parse`. */
  readonly name: string
  readonly usage: string
  readonly description: string
  readonly arguments: readonly OptionEntry[]
  /** Its own options, without the common ones. */
  readonly options: readonly OptionEntry[]
  /** Common options for which it offers other values. */
  readonly changed: readonly OptionEntry[]
  /** Command lines. */
  readonly examples: readonly string[]
  /** Paragraphs below the examples. */
  readonly notes: readonly string[]
}

/** An option or argument; absent texts are empty. */
export interface OptionEntry {
  readonly flags: string
  readonly description: string
  readonly choices: readonly string[]
  readonly default: string
  readonly required: boolean
  /** Why a pipeline stage has no such member; empty if it has one. */
  readonly notInPipelines: string
}

/**
 * All commands, from their declarations.
 *
 * @example
 * (await commandEntries())[0].name // => 'mlperf-rcp extract'
 */
export async function commandEntries(): Promise<CommandEntry[]> {
  return (await loadCommands('')).map(({ declaration }) => entryOf(declaration))
}

/** Options of every command. */
export const commonEntries = (): OptionEntry[] => outputOptions.flatMap(optionEntries)

function entryOf(declaration: Declaration): CommandEntry {
  const { words, description, examples, notes } = declaration
  const name = [tool.name, ...words].join(' ')
  const given = declaration.arguments.map(argumentText)
  const common = new Map(commonEntries().map(entry => [entry.flags, JSON.stringify(entry)]))
  const all = optionsOf(declaration).flatMap(optionEntries)
  return {
    name,
    usage: [name, '[options]', ...given].join(' '),
    description,
    arguments: declaration.arguments.map(declared => ({
      ...entryOfOption(declared),
      flags: declared.value ?? declared.name,
    })),
    options: declaration.options.flatMap(optionEntries),
    changed: all.filter(
      entry => common.has(entry.flags) && common.get(entry.flags) !== JSON.stringify(entry),
    ),
    examples: examples.map(line => (line.includes(`${tool.name} `) ? line : `${tool.name} ${line}`)),
    notes,
  }
}

function argumentText({ name, value = name, kind, required }: Option): string {
  const text = `${value}${kind === 'list' ? '...' : ''}`
  return required === true ? `<${text}>` : `[${text}]`
}

function optionEntries(declared: Option): OptionEntry[] {
  const own = entryOfOption(declared)
  if (!('negatable' in declared)) return [own]
  return [
    own,
    { ...own, flags: `--no-${declared.name}`, description: `no ${declared.help.replace(/ \(.*/, '')}` },
  ]
}

function entryOfOption(declared: Option): OptionEntry {
  const value = 'default' in declared && declared.default !== true ? String(declared.default) : ''
  return {
    flags: flagsOf(declared),
    description: declared.help,
    choices: declared.kind === 'choice' ? Object.keys(declared.choices) : [],
    default: 'defaultsTo' in declared ? 'the latest' : value,
    required: declared.required === true,
    notInPipelines: declared.notInPipelines ?? '',
  }
}

/**
 * The groups of commands, with their descriptions.
 *
 * @example
 * groupEntries()[0] // => ['mlperf-rcp scaling', 'How training scales with the batch size: …']
 */
export const groupEntries = (): [name: string, description: string][] =>
  Object.entries(groups).map(([word, { description }]) => [`${tool.name} ${word}`, description])
