import type { Command } from 'commander'
import { finisher } from '../files/finisher.ts'
import { Drafts } from '../files/write/drafts.ts'
import { outputOptions } from '../options/output.ts'
import { withDefaults } from '../options/with-defaults.ts'
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
  const drafts = new Drafts()
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
    return await respond({ ...outcome, report }, output, context, drafts)
  } finally {
    drafts.discard()
  }
}

function outputOf({ declaration }: CommandDefinition, command: Command): OutputValues {
  const options = optionsOf(declaration).filter(({ name }) =>
    outputOptions.some(known => known.name === name),
  )
  const output = withDefaults(options, command.opts()) as unknown as OutputValues
  const { pageFile } = declaration
  const isPage = output.format === 'html' && output.output === undefined
  return isPage && pageFile !== undefined ? { ...output, output: pageFile } : output
}
