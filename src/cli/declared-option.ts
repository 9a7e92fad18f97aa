import { Option as CommanderOption, InvalidArgumentError } from 'commander'
import { BadValue, parseValue } from '../options/kinds.ts'
import type { Option } from '../options/option.ts'

/** An option of commander with its declaration, which completion and the reference pages read. */
export class DeclaredOption extends CommanderOption {
  readonly declared: Option

  constructor(declared: Option, flags = flagsOf(declared)) {
    super(flags, declared.help)
    this.declared = declared
    if (declared.kind === 'choice') this.choices(Object.keys(declared.choices))
    if (declared.kind !== 'flag')
      this.argParser((text, before) => read(declared, text, before, this.defaultValue))
    if ('default' in declared && declared.kind !== 'flag') this.default(declared.default)
    if ('defaultsTo' in declared) this.default(undefined, 'the latest of the usage')
    if (declared.heading !== undefined) this.helpGroup(declared.heading)
  }
}

/**
 * The options of commander for a declared one: two if there is a form with `--no-`, and a hidden one for an older name.
 *
 * @example
 * declaredOptions(quiet)[0].flags // => '-q, --quiet'
 */
export function declaredOptions(declared: Option): CommanderOption[] {
  const { name, formerly, heading } = declared
  const negated =
    'negatable' in declared
      ? [new CommanderOption(`--no-${name}`, `no ${declared.help.replace(/ \(.*/, '')}`)]
      : []
  for (const option of negated) if (heading !== undefined) option.helpGroup(heading)
  const older =
    formerly === undefined ? [] : [new DeclaredOption(declared, flagsOf({ ...declared, name: formerly }))]
  return [new DeclaredOption(declared), ...negated, ...older.map(option => option.hideHelp())]
}

/**
 * The flags of an option, as the help shows them.
 *
 * @example
 * flagsOf(rcpSet) // => '--rcp-set <set>'
 */
export function flagsOf(declared: Option): string {
  const { name, short, value = name } = declared
  const long = declared.kind === 'flag' && declared.default === true ? `--no-${name}` : `--${name}`
  const many = declared.kind === 'list' && declared.variadic === true ? '...' : ''
  const argument = declared.kind === 'flag' ? '' : ` <${value}${many}>`
  return `${short === undefined ? '' : `-${short}, `}${long}${argument}`
}

/** Commander hands over the default as the value so far. */
function read(declared: Option, text: string, before: unknown, defaultValue: unknown): unknown {
  try {
    return parseValue(declared, text, before === defaultValue ? undefined : before)
  } catch (error) {
    if (error instanceof BadValue) throw new InvalidArgumentError(error.message)
    throw error
  }
}
