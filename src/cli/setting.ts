/**
 * What a command works with, from its options, the environment and the configuration file.
 *
 * @module
 */
import { type Catalogue, createCatalogue } from '../benchmarks/catalogue.ts'
import { type Configuration, configurationFile, loadConfiguration } from '../files/configuration.ts'
import { findReference, type ReferenceWay } from '../files/reference.ts'
import type { CommonOptions, ReferenceOptions } from './common-options.ts'
import { variableOf } from './configurable-option.ts'
import type { Context } from './context.ts'

export interface Setting {
  /** The file that {@link Setting.configuration} was read from, null where there is none. */
  readonly file: string | null
  readonly configuration: Configuration
  readonly catalogue: Catalogue
}

/**
 * The configuration and the benchmarks it knows.
 *
 * @throws InputError where the configuration file cannot be read or says what it may not
 */
export async function settingOf(
  options: Pick<CommonOptions, 'config'>,
  { directory }: Context,
): Promise<Setting> {
  const file = configurationFile(options.config, directory)
  const configuration = await loadConfiguration(options.config, directory)
  return { file, configuration, catalogue: createCatalogue(configuration.benchmarks) }
}

/** Options that say where reference data is. */
export interface DataOptions extends ReferenceOptions {
  readonly rules?: string
}

/** A path with what named it. */
export interface DataPath {
  readonly path: string
  readonly way: ReferenceWay
  /** The option, the variable or the file that named it; null for the other ways. */
  readonly by: string | null
}

/**
 * Where the RCP sets or the rules are: by the option of their name or `--reference`, else by the variable of their name or
 * `MLPERF_LOGGING_DIR`, else by such members of the configuration, else where {@link findReference} finds them.
 *
 * @throws InputError `no-reference`
 * @example
 * dataPath('rcps', { rcps: 'sets' }, setting, context) // => { path: 'sets', way: 'option', by: '--rcps' }
 */
export function dataPath(
  kind: 'rcps' | 'rules',
  options: DataOptions,
  setting: Setting,
  context: Context,
): DataPath {
  const { environment } = context
  return namedDataPath(kind, options, setting, context) ?? { ...findReference({ environment }), by: null }
}

/** As {@link dataPath}, but null where no option, variable or configuration file names a path. */
export function namedDataPath(
  kind: 'rcps' | 'rules',
  options: DataOptions,
  { configuration, file }: Setting,
  { environment }: Context,
): DataPath | null {
  const ways: readonly [path: string | undefined, way: ReferenceWay, by: string | null][] = [
    [options[kind], 'option', `--${kind}`],
    [options.reference, 'option', '--reference'],
    [environment[variableOf(kind)], 'environment', variableOf(kind)],
    [environment.MLPERF_LOGGING_DIR, 'environment', 'MLPERF_LOGGING_DIR'],
    [configuration[kind], 'configuration', file],
    [configuration.reference, 'configuration', file],
  ]
  for (const [path, way, by] of ways) if (path) return { path, way, by }
  return null
}

/**
 * Where the RCP sets are.
 *
 * @throws as {@link dataPath}
 */
export const rcpsPath = (options: ReferenceOptions, setting: Setting, context: Context): string =>
  dataPath('rcps', options, setting, context).path

/**
 * Where the compliance rules are.
 *
 * @throws as {@link dataPath}
 */
export const rulesPath = (options: DataOptions, setting: Setting, context: Context): string =>
  dataPath('rules', options, setting, context).path
