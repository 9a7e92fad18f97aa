/**
 * Finds the reference data: RCP sets and rules of the upstream repository.
 *
 * @module
 */
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { InputError } from '../errors.ts'

/** Possible sources for the path of the reference data, in addition to a path for one kind of data. */
export interface ReferenceSources {
  /** `--reference` */
  readonly option?: string | undefined
  /** Environment variables. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Member `reference` of the configuration file. */
  readonly configured?: string | undefined
}

/** How the data was found, for `reference where`. */
export type ReferenceWay = 'option' | 'environment' | 'configuration' | 'python-package' | 'cache'

export interface Reference {
  readonly path: string
  readonly way: ReferenceWay
}

/**
 * The folder that `reference sync` clones into.
 *
 * @example
 * cachedReference({ XDG_CACHE_HOME: '/var/cache' }) // => '/var/cache/mlperf-rcp/logging'
 */
export function cachedReference(environment: Readonly<Record<string, string | undefined>>): string {
  return join(environment.XDG_CACHE_HOME || join(homedir(), '.cache'), 'mlperf-rcp', 'logging')
}

/**
 * The checkout of the reference, from the first of five ways that finds one.
 *
 * @throws InputError `no-reference` if none does; the remedy names all five
 */
export function findReference(sources: ReferenceSources): Reference {
  const { option, environment, configured } = sources
  if (option !== undefined) return { path: option, way: 'option' }
  const variable = environment.MLPERF_LOGGING_DIR
  if (variable) return { path: variable, way: 'environment' }
  if (configured !== undefined) return { path: configured, way: 'configuration' }
  const installed = pythonPackage()
  if (installed !== null) return { path: installed, way: 'python-package' }
  const cached = cachedReference(environment)
  if (existsSync(cached)) return { path: cached, way: 'cache' }
  throw new InputError('no-reference', 'no reference data found', {
    remedy: [
      'Name a checkout of mlcommons/logging in one of five ways:',
      '--reference PATH (or --rcps PATH for the RCP sets only),',
      'the environment variable MLPERF_LOGGING_DIR,',
      'the member `reference` of the configuration file mlperf-rcp.yaml,',
      'the installed Python package mlperf_logging,',
      'mlperf-rcp reference sync, which clones it into the cache.',
    ].join('\n'),
  })
}

/** The folder above the installed package mlperf_logging; null if Python or the package is missing. */
function pythonPackage(): string | null {
  const script = 'import importlib.util as u; s = u.find_spec("mlperf_logging"); print(s.origin if s else "")'
  // Loaded on demand: this is the last way, and loading takes longer than the start of the program.
  const { spawnSync } = process.getBuiltinModule('node:child_process')
  const { status, stdout } = spawnSync('python3', ['-c', script], { encoding: 'utf8', timeout: 10_000 })
  const origin = status === 0 ? stdout.trim() : ''
  return origin === '' || !existsSync(origin) ? null : dirname(dirname(origin))
}
