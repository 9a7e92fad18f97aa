/**
 * What a command works with, from its options, the environment and the configuration file.
 *
 * @module
 */
import { type Catalogue, createCatalogue } from '../benchmarks/catalogue.ts'
import { type Configuration, loadConfiguration } from '../pipeline/configuration.ts'
import { findReference } from '../pipeline/reference.ts'
import type { CommonOptions, ReferenceOptions } from './common-options.ts'
import type { Context } from './context.ts'

export interface Setting {
  readonly configuration: Configuration
  readonly catalogue: Catalogue
}

/**
 * The configuration and the benchmarks it knows.
 *
 * @throws InputError where the configuration file cannot be read or says what it may not
 */
export async function settingOf(options: CommonOptions, context: Context): Promise<Setting> {
  const configuration = await loadConfiguration(options.config, context.directory)
  return { configuration, catalogue: createCatalogue(configuration.benchmarks) }
}

/**
 * Where the RCP sets are: `--rcps`, the configuration's `rcps`, or below the reference.
 *
 * @throws InputError `no-reference`
 */
export function rcpsPath(options: ReferenceOptions, { configuration }: Setting, context: Context): string {
  const direct = options.rcps ?? (options.reference === undefined ? configuration.rcps : undefined)
  if (direct !== undefined) return direct
  const { environment } = context
  return findReference({ option: options.reference, environment, configured: configuration.reference }).path
}

/**
 * Where the compliance rules are: `--rules`, or below the reference.
 *
 * @throws InputError `no-reference`
 */
export function rulesPath(
  options: { readonly rules?: string; readonly reference?: string },
  { configuration }: Setting,
  { environment }: Context,
): string {
  if (options.rules !== undefined) return options.rules
  return findReference({ option: options.reference, environment, configured: configuration.reference }).path
}
