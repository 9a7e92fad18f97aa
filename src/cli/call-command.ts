import type { Command } from 'commander'
import { UsageError } from '../errors.ts'
import { finisher } from '../files/finisher.ts'
import type { Option } from '../options/option.ts'
import { outputOptions } from '../options/output.ts'
import { withDefaults } from '../options/with-defaults.ts'
import { formatOf } from '../report/formats.ts'
import type { Call, CommandDefinition, OutputValues } from './command-definition.ts'
import { optionsOf } from './command-of.ts'
import { loadCommands } from './commands.ts'
import type { Context } from './context.ts'
import { withProgress } from './file-progress.ts'
import { respond } from './respond.ts'
import { settingReader } from './setting.ts'
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
  const setting = settingReader(output.config, context)
  const { values, sources } = await settle(declaration.options, command, setting, context)
  const given = withDefaults([...declaration.arguments, ...declaration.options], { ...positional, ...values })
  const finish = await finisher({ hash: output.format === 'html', redact: output.redact })
  const call: Omit<Call, 'listener'> = {
    output,
    context,
    sources,
    setting,
    finisher: finish,
    dataSources: async () => ({ environment: context.environment, ...(await setting()) }),
    declarations: async () => (await loadCommands('')).map(known => known.declaration),
  }
  const outcome = await withProgress(output, context, listener => run(given as never, { ...call, listener }))
  return respond({ ...outcome, report: await finish.finish(outcome.report) }, output, context)
}

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
