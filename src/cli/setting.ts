import { type Catalogue, createCatalogue } from '../benchmarks/catalogue.ts'
import { type Configuration, configurationFile, loadConfiguration } from '../files/configuration.ts'
import type { Context } from './context.ts'

/** The content of the configuration file. */
export interface Setting {
  /** The file, or null. */
  readonly file: string | null
  readonly configuration: Configuration
  /** The built-in benchmarks and those of the file. */
  readonly catalogue: Catalogue
}

/**
 * A function that reads the configuration at its first call, and only once.
 *
 * @param choice - of `--config` and `--no-config`
 * @param judged - paths whose folders may hold no configuration
 * @throws InputError if the file cannot be read or holds something that is not allowed
 * @example
 * await settingReader(false, context)() // => { file: null, configuration: {}, catalogue: … }
 */
export function settingReader(
  choice: string | false | undefined,
  { directory }: Context,
  judged: readonly string[] = [],
): () => Promise<Setting> {
  let setting: Promise<Setting> | undefined
  return () => (setting ??= read(choice, directory, judged))
}

async function read(
  choice: string | false | undefined,
  directory: string,
  judged: readonly string[],
): Promise<Setting> {
  const file = configurationFile(choice, directory, judged)
  const configuration = await loadConfiguration(file)
  return { file, configuration, catalogue: createCatalogue(configuration.benchmarks) }
}
