/**
 * The configuration file `mlperf-rcp.yaml`.
 *
 * @module
 */
import { existsSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import type { BenchmarkOverrides } from '../benchmarks/catalogue.ts'

/** What a configuration file may say. Paths are relative to the file. */
export interface Configuration {
  /** Checkout of the upstream repository. */
  readonly reference?: string
  /** RCP sets, where they are not those of the reference. */
  readonly rcps?: string
  /** Benchmarks to add or change, by name. */
  readonly benchmarks?: BenchmarkOverrides
}

const fileName = 'mlperf-rcp.yaml'

/**
 * The configuration of a file, or of the nearest `mlperf-rcp.yaml` at or above a folder; empty where there is none.
 *
 * @throws InputError `path-not-found`, `yaml-syntax` or `configuration`, with line and column
 * @example
 * await loadConfiguration(undefined, process.cwd()) // => {}
 */
export async function loadConfiguration(file: string | undefined, directory: string): Promise<Configuration> {
  const path = file ?? nearestFile(directory)
  if (path === null) return {}
  const { readYaml } = await import('./yaml.ts')
  const { configurationSchema } = await import('./configuration-schema.ts')
  const { reference, rcps, benchmarks } = readYaml(path, configurationSchema, 'configuration')
  const resolve = (to: string) => (isAbsolute(to) ? to : join(dirname(path), to))
  return {
    ...(reference !== undefined && { reference: resolve(reference) }),
    ...(rcps !== undefined && { rcps: resolve(rcps) }),
    ...(benchmarks !== undefined && { benchmarks: benchmarks as BenchmarkOverrides }),
  }
}

function nearestFile(directory: string): string | null {
  for (let folder = directory; ; folder = dirname(folder)) {
    const path = join(folder, fileName)
    if (existsSync(path)) return path
    if (folder === dirname(folder)) return null
  }
}
