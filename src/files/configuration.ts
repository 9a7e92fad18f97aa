/**
 * The configuration file `mlperf-rcp.yaml` (or `.json`).
 *
 * @module
 */
import { existsSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import type { Usage } from '../benchmarks/benchmark.ts'
import type { BenchmarkOverrides } from '../benchmarks/catalogue.ts'
import { InputError } from '../errors.ts'

/** The content of a configuration file. Paths are relative to the file. */
export interface Configuration {
  /** Checkout of the upstream repository. */
  readonly reference?: string
  /** RCP sets, if not those of the reference. */
  readonly rcps?: string
  /** Compliance rules, if not those of the reference. */
  readonly rules?: string
  /** Default of `--usage`. */
  readonly usage?: Usage
  /** Default of `--ruleset`. */
  readonly ruleset?: string
  /** Benchmarks to add or change, by name. */
  readonly benchmarks?: BenchmarkOverrides
}

/** The value of `--config FILE` or `--no-config`; undefined without both. */
export type ConfigurationChoice = string | false | undefined

const fileNames = ['mlperf-rcp.yaml', 'mlperf-rcp.json']

/**
 * The configuration of a file, or of the nearest `mlperf-rcp.yaml` or `mlperf-rcp.json` at or above a folder; empty
 * without such a file.
 *
 * @throws InputError `path-not-found`, `yaml-syntax` or `configuration`, with line and column
 * @example
 * await loadConfiguration(undefined, process.cwd()) // => {}
 */
export async function loadConfiguration(
  choice: ConfigurationChoice,
  directory: string,
): Promise<Configuration> {
  const path = configurationFile(choice, directory)
  if (path === null) return {}
  const { readYaml } = await import('./read/read-yaml.ts')
  const { configurationSchema } = await import('./configuration-schema.ts')
  const { reference, rcps, rules, ...others } = readYaml(path, configurationSchema, 'configuration')
  const resolve = (to: string) => (isAbsolute(to) ? to : join(dirname(path), to))
  return {
    ...(reference !== undefined && { reference: resolve(reference) }),
    ...(rcps !== undefined && { rcps: resolve(rcps) }),
    ...(rules !== undefined && { rules: resolve(rules) }),
    ...(others as Configuration),
  }
}

/**
 * The file that {@link loadConfiguration} reads, or null.
 *
 * @throws InputError `configuration` if a folder has files of both names, because only one could count
 * @example
 * configurationFile(false, process.cwd()) // => null
 */
export function configurationFile(choice: ConfigurationChoice, directory: string): string | null {
  if (choice === false) return null
  if (choice !== undefined) return choice
  for (let folder = directory; ; folder = dirname(folder)) {
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
