import { type CommandEntry, commandEntries, type OptionEntry } from './command-entry.ts'
import { markdownTable } from './markdown-table.ts'

const introduction = [
  '# Reference',
  'Made by `npm run docs` from the options that the program itself parses with. `mlperf-rcp COMMAND --help` says the same.',
]

/**
 * The page of all commands with their arguments, options and examples, in Markdown.
 *
 * @example
 * (await referencePage()).startsWith('# Reference') // => true
 */
export async function referencePage(): Promise<string> {
  const [program, ...commands] = (await commandEntries()) as [CommandEntry, ...CommandEntry[]]
  const common = commonOptions(commands)
  const paragraphs = [
    ...introduction,
    commandTable(commands),
    '## Common options',
    optionTable(common),
    'Every command takes `-h, --help`; the program alone `-V, --version`.',
    ...program.notes.map(listed),
    ...commands.flatMap(command => section(command, common)),
  ]
  return `${paragraphs.join('\n\n')}\n`
}

const commandTable = (commands: readonly CommandEntry[]): string =>
  markdownTable(
    ['command', 'what'],
    commands.map(({ name, description }) => [`[${name}](#${name.replaceAll(' ', '-')})`, description]),
  )

/** The options that most commands have, in the same words. */
function commonOptions(commands: readonly CommandEntry[]): OptionEntry[] {
  const all = commands.flatMap(({ options }) => options)
  const most = commands.filter(({ isGroup }) => !isGroup).length / 2
  const isCommon = (option: OptionEntry) => all.filter(other => isSame(option, other)).length > most
  return all.filter(
    (option, index) => isCommon(option) && all.findIndex(other => isSame(option, other)) === index,
  )
}

const isSame = (a: OptionEntry, b: OptionEntry): boolean => JSON.stringify(a) === JSON.stringify(b)

function section(entry: CommandEntry, common: readonly OptionEntry[]): string[] {
  const { name, usage, description, arguments: parameters, examples, notes, isGroup } = entry
  const own = entry.options.filter(option => !common.some(other => isSame(option, other)))
  const absent = common.filter(({ flags }) => !entry.options.some(option => option.flags === flags))
  const parts = [
    `## ${name}`,
    description,
    fenced([usage]),
    parameters.length > 0 && argumentTable(parameters),
    own.length > 0 && optionTable(own),
    !isGroup &&
      absent.length > 0 &&
      `Common options that it lacks: ${absent.map(({ flags }) => `\`${flags}\``).join(', ')}.`,
    examples.length > 0 && fenced(examples),
    ...notes.map(plain),
  ]
  return parts.filter(part => part !== false)
}

const fenced = (lines: readonly string[]): string => ['```text', ...lines, '```'].join('\n')

const argumentTable = (parameters: CommandEntry['arguments']): string =>
  markdownTable(
    ['argument', 'what', 'values'],
    parameters.map(({ name, description, choices }) => [name, plain(description), choices.join(', ')]),
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

/** Lines of one note that say different things, as the exit codes and the environment, each on its own. */
const listed = (note: string): string =>
  plain(note)
    .split('\n')
    .map(line => `- ${line}`)
    .join('\n')

/** Text whose `<` and `*` mean themselves in Markdown. */
const plain = (text: string): string => text.replace(/[<*]/g, '\\$&')
