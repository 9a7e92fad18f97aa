import type { Command } from 'commander'
import { suggest } from '../benchmarks/catalogue.ts'
import { UsageError } from '../errors.ts'
import { loadConfiguration } from '../files/configuration.ts'
import { ConfigurableOption } from './configurable-option.ts'
import type { Context } from './context.ts'

/**
 * Gives the options of a parsed command that were not on the command line the values of the environment, else of the
 * configuration file. Their sources are `env` and `config`, as commander's `getOptionValueSource` tells.
 *
 * @throws UsageError `missing-option` where a needed option has no value, `bad-value` where a value is none of the choices;
 * InputError where the configuration file cannot be read
 * @example
 * program.hook('preAction', (_, command) => applyConfiguration(command, context))
 */
export async function applyConfiguration(command: Command, context: Context): Promise<void> {
  const open = command.options.filter(
    option =>
      option instanceof ConfigurableOption && command.getOptionValueSource(option.attributeName()) !== 'cli',
  ) as ConfigurableOption[]
  if (open.length === 0) return
  const configuration = await loadConfiguration(command.opts().config, context.directory)
  for (const option of open) {
    const { member, variable } = option
    const fromEnvironment = context.environment[variable] || undefined
    const value = fromEnvironment ?? configuration[member]
    if (value !== undefined) {
      checkChoice(option, value)
      const source = fromEnvironment === undefined ? 'config' : 'env'
      command.setOptionValueWithSource(option.attributeName(), value, source)
    } else if (option.isNeeded) {
      throw new UsageError('missing-option', `the option '${option.flags}' is needed`, {
        remedy: `Give it, set ${variable}, or write ${member} into mlperf-rcp.yaml.`,
      })
    }
  }
}

function checkChoice({ argChoices, variable }: ConfigurableOption, value: string): void {
  if (argChoices === undefined || argChoices.includes(value)) return
  throw new UsageError('bad-value', `${variable} is '${value}'${suggest(value, argChoices)}`, {
    remedy: `It may be ${argChoices.join(' or ')}.`,
  })
}
