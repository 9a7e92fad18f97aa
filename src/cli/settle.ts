import type { Command } from 'commander'
import { suggest } from '../benchmarks/catalogue.ts'
import { UsageError } from '../errors.ts'
import { camelCase } from '../options/camel-case.ts'
import { BadValue, parseValue } from '../options/kinds.ts'
import type { Option } from '../options/option.ts'
import type { Context } from './context.ts'
import type { Setting } from './setting.ts'

/** The source of a value. */
export type ValueSource = 'option' | 'environment' | 'configuration'

/** Values by their names in code, with their sources. */
export interface Settled {
  readonly values: Readonly<Record<string, unknown>>
  readonly sources: Readonly<Record<string, ValueSource>>
}

/**
 * The values of the command line, then of the environment, then of the configuration file. `referenceData` handles paths
 * of reference data, because it compares their sources.
 *
 * @throws UsageError `bad-value` if the value of an environment variable is not allowed for its option
 * @example
 * (await settle([ruleset], command, setting, context)).values // => { ruleset: '5.1.0' }
 */
export async function settle(
  options: readonly Option[],
  command: Command,
  setting: () => Promise<Setting>,
  context: Context,
): Promise<Settled> {
  const values: Record<string, unknown> = {}
  const sources: Record<string, ValueSource> = {}
  const set = (declared: Option, value: unknown, source: ValueSource) => {
    if (value === undefined) return
    values[camelCase(declared.name)] = value
    sources[declared.name] = source
  }
  for (const declared of options) {
    const given = [declared.formerly, declared.name].map(name => valueGiven(name, command))
    set(declared, given[0], 'option')
    set(declared, given[1], 'option')
    if (given[0] !== undefined) notice(declared, context)
    const { variable } = declared
    if (variable === undefined || sources[declared.name] !== undefined || isReference(declared)) continue
    const text = context.environment[variable]
    if (text) set(declared, fromEnvironment(declared, variable, text), 'environment')
    else {
      const { configuration } = await setting()
      set(declared, configuration[declared.name as 'ruleset'], 'configuration')
    }
  }
  return { values, sources }
}

function valueGiven(name: string | undefined, command: Command): unknown {
  const attribute = camelCase(name ?? '')
  return command.getOptionValueSource(attribute) === 'cli' ? command.getOptionValue(attribute) : undefined
}

const isReference = (declared: Option) => declared.kind === 'path' && declared.role === 'reference'

function notice({ name, formerly }: Option, { stderr }: Context): void {
  stderr.write(`notice: --${formerly} is now --${name}; the next version drops the old name\n`)
}

function fromEnvironment(declared: Option, variable: string, text: string): unknown {
  try {
    return parseValue(declared, text)
  } catch (error) {
    if (!(error instanceof BadValue)) throw error
    const known = declared.kind === 'choice' ? Object.keys(declared.choices) : []
    throw new UsageError('bad-value', `${variable} is '${text}'${suggest(text, known)}`, {
      remedy: known.length > 0 ? `It may be ${known.join(' or ')}.` : error.message,
    })
  }
}
