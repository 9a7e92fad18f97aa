/**
 * Options that several commands share.
 *
 * @module
 */
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Usage } from '../benchmarks/benchmark.ts'
import { rulesets } from '../benchmarks/ruleset.ts'
import { formats, type OutputFormat } from '../report/formats.ts'
import type { ColourChoice } from '../report/terminal/colour.ts'
import { ConfigurableOption } from './configurable-option.ts'

/** Options that every command has. */
export interface CommonOptions {
  readonly format: OutputFormat
  readonly output?: string
  readonly exitZero?: boolean
  readonly quiet?: boolean
  readonly verbose?: boolean
  readonly color: ColourChoice
  readonly redact?: boolean
  /** False with `--no-progress`. */
  readonly progress: boolean
  /** False with `--no-config`. */
  readonly config?: string | false
}

/** Options of commands that work under a ruleset. */
export interface RulesetOptions {
  readonly usage: Usage
  readonly ruleset: string
}

/** Options that say where the reference data is. */
export interface ReferenceOptions {
  readonly rcps?: string
  readonly reference?: string
}

/** Adds the options of {@link CommonOptions}, after the command's own; the first format offered is the default. */
export function addCommonOptions(command: Command, offered: readonly OutputFormat[] = formats): Command {
  return command
    .optionsGroup('Output:')
    .addOption(
      new Option('--format <format>', 'how to print the answer').choices(offered).default(offered[0]),
    )
    .option('-o, --output <file>', 'write the answer to a file, whole or not at all')
    .option('--redact', 'replace host names, user names and paths of logs')
    .option('--exit-zero', 'exit with 0 even where there are findings')
    .option('-q, --quiet', 'no progress, and errors in one line')
    .option('-v, --verbose', 'say on stderr what is read and how long it took')
    .addOption(
      new Option('--color <when>', 'colour in text').choices(['auto', 'always', 'never']).default('auto'),
    )
    .option('--no-progress', 'no progress line on a terminal')
    .option('--config <file>', 'configuration file (default: the nearest mlperf-rcp.yaml)')
    .option('--no-config', 'no configuration file')
}

/**
 * Adds `--usage` and `--ruleset`, which the environment and the configuration file may give too; where the ruleset may be
 * left out, {@link rulesetOf} has the latest.
 */
export function addRulesetOptions(command: Command, ruleset: 'required' | 'optional'): Command {
  const usage = new ConfigurableOption('--usage <usage>', 'working group of the benchmark', 'usage')
  const version = new ConfigurableOption(
    '--ruleset <version>',
    'version of the rules, for example 5.1.0',
    'ruleset',
  )
  version.isNeeded = ruleset === 'required'
  return command.addOption(usage.choices(['training', 'hpc']).default('training')).addOption(version)
}

/** The ruleset asked for, else the latest of the usage. */
export const rulesetOf = ({
  usage,
  ruleset,
}: Partial<RulesetOptions> & Pick<RulesetOptions, 'usage'>): string => ruleset ?? rulesets[usage].at(-1)!

/** Adds `--rcps` and `--reference`. */
export function addReferenceOptions(command: Command): Command {
  return command
    .option('--rcps <path>', 'folder with training_X.Y.Z/rcps_*.json, or one RCP file')
    .option('--reference <path>', 'checkout of mlcommons/logging, for RCP sets and rules')
}

/** Adds `--rcp-set` and `--pruning`. */
export function addCurveOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--rcp-set <set>', 'judge by the pruned set or by all records')
        .choices(['pruned', 'full'])
        .default('pruned'),
    )
    .addOption(
      new Option('--pruning <how>', 'as the reference checker does, or the true lower envelope')
        .choices(['reference', 'envelope'])
        .default('reference'),
    )
    .addOption(
      new Option('--stdev <of>', 'standard deviation of all values, or without the extremes')
        .choices(['reference', 'trimmed'])
        .default('reference'),
    )
}

/** Reads an option's value as a number. */
export function parseNumber(text: string): number {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError(`'${text}' is no number.`)
  return value
}

/** Reads an option's value as a number above 0. */
export function parsePositive(text: string): number {
  const value = parseNumber(text)
  if (value <= 0) throw new InvalidArgumentError(`'${text}' is not above 0.`)
  return value
}

/** Reads an option's value as a positive whole number. */
export function parseCount(text: string): number {
  const value = parseNumber(text)
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError(`'${text}' is no positive whole number.`)
  return value
}

/** Collects the values of an option that may be given several times. */
export const collect =
  <Value>(parse: (text: string) => Value) =>
  (text: string, before: readonly Value[] = []) => [...before, parse(text)]

/** Collects numbers between commas; the option may be given several times. */
export const collectNumbers = (text: string, before: readonly number[] = []): number[] => [
  ...before,
  ...text.split(',').map(parseNumber),
]
