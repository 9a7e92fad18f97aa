import { programNotes } from '../../src/cli/create-program.ts'
import { type CommandEntry, commandEntries, commonEntries, type OptionEntry } from './command-entry.ts'
import { markdownTable } from './markdown-table.ts'

const introduction = [
  '# Reference',
  'Made by `npm run docs` from the declarations that the program itself uses. `mlperf-rcp COMMAND --help` says the same.',
]

/**
 * The page of all commands with their arguments, options and examples, in Markdown.
 *
 * @example
 * (await referencePage()).startsWith('# Reference') // => true
 */
export async function referencePage(): Promise<string> {
  const commands = await commandEntries()
  const paragraphs = [
    ...introduction,
    commandTable(commands),
    '## Common options',
    optionTable(commonEntries()),
    'Every command takes `-h, --help`; the program alone `-V, --version`.',
    ...programNotes.map(listed),
    ...commands.flatMap(section),
  ]
  return `${paragraphs.join('\n\n')}\n`
}

const commandTable = (commands: readonly CommandEntry[]): string =>
  markdownTable(
    ['command', 'what'],
    commands.map(({ name, description }) => [`[${name}](#${name.replaceAll(' ', '-')})`, description]),
  )

function section(entry: CommandEntry): string[] {
  const { name, usage, description, arguments: parameters, options, changed, examples, notes } = entry
  const parts = [
    `## ${name}`,
    description,
    fenced([usage]),
    parameters.length > 0 && argumentTable(parameters),
    options.length + changed.length > 0 && optionTable([...options, ...changed]),
    examples.length > 0 && fenced(examples),
    ...notes.map(plain),
  ]
  return parts.filter(part => part !== false)
}

const fenced = (lines: readonly string[]): string => ['```text', ...lines, '```'].join('\n')

const argumentTable = (parameters: readonly OptionEntry[]): string =>
  markdownTable(
    ['argument', 'what', 'values'],
    parameters.map(({ flags, description, choices }) => [flags, plain(description), choices.join(', ')]),
  )

const optionTable = (options: readonly OptionEntry[]): string =>
  markdownTable(
    ['option', 'what', 'values', 'default'],
    options.map(({ flags, description, choices, default: value, required }) => [
      `\`${flags}\``,
      plain(description),
      choices.join(', '),
      required ? 'required' : value,
    ]),
  )

/** The lines of a note as a list, for example exit codes and the environment. */
const listed = (note: string): string =>
  plain(note)
    .split('\n')
    .map(line => `- ${line}`)
    .join('\n')

/** Escapes `<` and `*` for Markdown. */
const plain = (text: string): string => text.replace(/[<*]/g, '\\$&')
