import type { Command } from 'commander'
import { builtIn } from '../benchmarks/catalogue.ts'
import { UsageError } from '../errors.ts'
import { finisher } from '../files/finisher.ts'
import { Drafts } from '../files/write/drafts.ts'
import type { Option } from '../options/option.ts'
import { outputOptions } from '../options/output.ts'
import { withDefaults } from '../options/with-defaults.ts'
import { escapeTerminal } from '../report/escape.ts'
import { formatOf } from '../report/formats.ts'
import type { Call, CommandDefinition, OutputValues } from './command-definition.ts'
import { optionsOf } from './command-of.ts'
import { loadCommands } from './commands.ts'
import type { Context } from './context.ts'
import { withProgress } from './file-progress.ts'
import { respond } from './respond.ts'
import { type Setting, settingReader } from './setting.ts'
import { settle } from './settle.ts'

/**
 * Runs a called command and prints its output; with `--watch` repeatedly.
 *
 * @returns the exit code
 * @throws KnownError for faults of the caller or the input
 */
export async function callCommand(
  definition: CommandDefinition,
  command: Command,
  positional: Readonly<Record<string, unknown>>,
  context: Context,
): Promise<number> {
  const output = outputOf(definition, command)
  const once = () => answer(definition, command, positional, output, context)
  const isWatching = command.getOptionValue('watch') === true
  if (!isWatching) return once()
  const { keepWatching } = await import('./keep-watching.ts')
  return keepWatching(positional.inputs as string[], command.getOptionValue('glob'), output, context, once)
}

async function answer(
  { declaration, run }: CommandDefinition,
  command: Command,
  positional: Readonly<Record<string, unknown>>,
  output: OutputValues,
  context: Context,
): Promise<number> {
  const named = pathsOf(declaration.arguments, positional)
  const inputs = [...named, ...Object.values((command.getOptionValue('input') ?? {}) as object).flat()]
  const read = settingReader(output.config, context, inputs)
  let used: Setting | null = null
  const setting = async () => (used = await read())
  const { values, sources } = await settle(declaration.options, command, setting, context)
  const given = withDefaults([...declaration.arguments, ...declaration.options], { ...positional, ...values })
  const finish = await finisher({ hash: output.format === 'html', redact: output.redact })
  const drafts = new Drafts()
  drafts.keep(named)
  const call: Omit<Call, 'listener'> = {
    output,
    drafts,
    context,
    sources,
    setting,
    finisher: finish,
    dataSources: async () => ({ environment: context.environment, ...(await setting()) }),
    declarations: async () => (await loadCommands('')).map(known => known.declaration),
  }
  try {
    const outcome = await withProgress(output, context, listener =>
      run(given as never, { ...call, listener }),
    )
    const report = await finish.finish(outcome.report)
    if (!output.quiet && output.config === undefined) noticeBenchmarks(used, context)
    return await respond({ ...outcome, report }, output, context, drafts)
  } finally {
    drafts.discard()
  }
}

const isBuiltIn = (name: string): boolean => builtIn.benchmarks.some(known => known.name === name)

/** Nobody named the file that changes these benchmarks. */
function noticeBenchmarks(used: Setting | null, { stderr }: Context): void {
  const names = Object.keys(used?.configuration.benchmarks ?? {}).filter(isBuiltIn)
  if (names.length === 0) return
  stderr.write(`notice: ${escapeTerminal(`${used!.file} changes benchmarks: ${names.join(', ')}`)}\n`)
}

/** The paths among the arguments of a call. */
const pathsOf = (declared: readonly Option[], values: Readonly<Record<string, unknown>>): string[] =>
  declared
    .filter(each => each.kind === 'path' || (each.kind === 'list' && each.of === 'path'))
    .flatMap(({ name }) => (values[name] ?? []) as string | string[])

function outputOf({ declaration }: CommandDefinition, command: Command): OutputValues {
  const options = optionsOf(declaration).filter(({ name }) =>
    outputOptions.some(known => known.name === name),
  )
  const output = withFileFormat(
    withDefaults(options, command.opts()) as unknown as OutputValues,
    options,
    command,
  )
  const { pageFile } = declaration
  const isPage = output.format === 'html' && output.output === undefined
  return isPage && pageFile !== undefined ? { ...output, output: pageFile } : output
}

/**
 * The ending of the output file is its format, unless `--format` is given.
 *
 * @throws UsageError `format-of-file` if the command does not offer this format
 */
function withFileFormat(output: OutputValues, options: readonly Option[], command: Command): OutputValues {
  const isGiven = command.getOptionValueSource('format') === 'cli'
  const format = output.output === undefined || isGiven ? 'text' : formatOf(output.output)
  if (format === 'text') return output
  const offered = options.flatMap(option =>
    option.name === 'format' && option.kind === 'choice' ? Object.keys(option.choices) : [],
  )
  if (!offered.includes(format)) {
    throw new UsageError('format-of-file', `${command.name()} has no format ${format} for ${output.output}`, {
      remedy: `Choose another ending, or one of these with --format: ${offered.join(', ')}.`,
    })
  }
  return { ...output, format }
}
