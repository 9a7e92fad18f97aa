import { Command } from 'commander'
import { KnownError } from '../../errors.ts'
import {
  addCommonOptions,
  addReferenceOptions,
  addRulesetOptions,
  type CommonOptions,
} from '../common-options.ts'
import { type ConfigurableMember, variableOf } from '../configurable-option.ts'
import type { Context, Perform } from '../context.ts'
import { type DataOptions, dataPath, type Setting, settingOf } from '../setting.ts'
import type { Setting as ShownSetting } from './view.ts'

interface ConfigCommandOptions extends CommonOptions, DataOptions {
  readonly usage: string
  readonly ruleset?: string
}

const examples = `
Examples:
  mlperf-rcp config
  mlperf-rcp config --no-config --ruleset 5.1.0 --format json

Options count more than the environment, the environment more than the nearest mlperf-rcp.yaml (or .json) at or above the
working directory, the file more than what is built in. docs/configuration.md describes every member.`

/** `mlperf-rcp config` */
export function configCommand(context: Context, perform: Perform): Command {
  const command = new Command('config')
    .summary('the settings and where each comes from')
    .description('Prints each setting with what gave it: an option, the environment, the configuration file.')
  addReferenceOptions(addRulesetOptions(command, 'optional')).option(
    '--rules <path>',
    'folder with training_X.Y.Z/common.yaml',
  )
  return addCommonOptions(command)
    .addHelpText('after', examples)
    .action((options: ConfigCommandOptions) =>
      perform(options, async () => {
        const { configReport } = await import('./view.ts')
        const setting = await settingOf(options, context)
        const settings = [
          configurable('usage', options.usage, command, setting),
          configurable('ruleset', options.ruleset ?? null, command, setting),
          data('rcps', options, setting, context),
          data('rules', options, setting, context),
          benchmarks(setting),
        ]
        return { report: configReport(setting.file, settings), hasFindings: false }
      }),
    )
}

/** What {@link applyConfiguration} made of an option. */
function configurable(
  name: ConfigurableMember,
  value: string | null,
  command: Command,
  { file }: Setting,
): ShownSetting {
  switch (command.getOptionValueSource(name)) {
    case 'cli':
      return { name, value, source: 'option', by: `--${name}` }
    case 'env':
      return { name, value, source: 'environment', by: variableOf(name) }
    case 'config':
      return { name, value, source: 'configuration', by: file }
    default:
      return { name, value, source: 'default', by: null }
  }
}

function data(
  name: 'rcps' | 'rules',
  options: DataOptions,
  setting: Setting,
  context: Context,
): ShownSetting {
  try {
    const { path, way, by } = dataPath(name, options, setting, context)
    return { name, value: path, source: way, by }
  } catch (error) {
    if (error instanceof KnownError) return { name, value: null, source: 'default', by: null }
    throw error
  }
}

function benchmarks({ configuration, file }: Setting): ShownSetting {
  const names = Object.keys(configuration.benchmarks ?? {})
  if (names.length === 0) return { name: 'benchmarks', value: null, source: 'default', by: null }
  return { name: 'benchmarks', value: names.join(', '), source: 'configuration', by: file }
}
