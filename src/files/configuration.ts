/**
 * The configuration file `mlperf-rcp.yaml` (or `.json`).
 *
 * @module
 */
import { existsSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import type { BenchmarkOverrides } from '../benchmarks/catalogue.ts'
import { InputError } from '../errors.ts'
import { configurableOptions } from '../options/configurable.ts'
import type { Values } from '../options/values.ts'
import { isFolder } from './disk/listing.ts'
import { isBelow } from './write/inputs-kept.ts'

/** What a configuration file may say: options by their names, and benchmarks to add or change. Paths are relative to the file. */
export type Configuration = Partial<Values<typeof configurableOptions>> & {
  readonly benchmarks?: BenchmarkOverrides
}

/** The value of `--config FILE` or `--no-config`; undefined without both. */
export type ConfigurationChoice = string | false | undefined

const fileNames = ['mlperf-rcp.yaml', 'mlperf-rcp.json']

/**
 * The configuration in a file.
 *
 * @param file - as {@link configurationFile} finds it; null gives an empty configuration
 * @throws InputError `path-not-found`, `yaml-syntax` or `configuration`, with line and column
 * @example
 * await loadConfiguration(null) // => {}
 */
export async function loadConfiguration(file: string | null): Promise<Configuration> {
  if (file === null) return {}
  const { readYaml } = await import('./read/read-yaml.ts')
  const { configurationSchema } = await import('./configuration-schema.ts')
  const members = readYaml(file, configurationSchema, 'configuration') as Record<string, unknown>
  const paths = configurableOptions
    .filter(({ name, kind }) => kind === 'path' && members[name] !== undefined)
    .map(({ name }) => [name, fromFolder(members[name] as string, dirname(file))])
  return { ...members, ...Object.fromEntries(paths) }
}

const fromFolder = (path: string, folder: string) => (isAbsolute(path) ? path : join(folder, path))

/**
 * The configuration file: the chosen one, else the nearest `mlperf-rcp.yaml` or `mlperf-rcp.json` at or above a folder, or
 * null.
 *
 * @param judged - paths of the call: a file in or below one of these folders does not count, because submissions come from others
 * @throws InputError `configuration` if a folder has files of both names, because only one could count
 * @example
 * configurationFile(false, process.cwd()) // => null
 */
export function configurationFile(
  choice: ConfigurationChoice,
  directory: string,
  judged: readonly string[] = [],
): string | null {
  if (choice === false) return null
  if (choice !== undefined) return choice
  const folders = judged.filter(isFolder)
  for (let folder = directory; ; folder = dirname(folder)) {
    if (folders.some(each => isBelow(folder, each))) {
      if (folder === dirname(folder)) return null
      continue
    }
    const [path, other] = fileNames.map(name => join(folder, name)).filter(path => existsSync(path))
    if (other !== undefined) {
      throw new InputError('configuration', `${folder} has two configuration files`, {
        file: other,
        remedy: `Keep one of ${fileNames.join(' and ')}, or choose with --config.`,
      })
    }
    if (path !== undefined) return path
    if (folder === dirname(folder)) return null
  }
}
