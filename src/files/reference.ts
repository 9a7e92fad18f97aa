/**
 * Where the reference data lives: RCP sets and rules, both of the upstream repository.
 *
 * @module
 */
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { InputError } from '../errors.ts'

/** What may say where the reference data is, besides a path for one kind of it. */
export interface ReferenceSources {
  /** `--reference` */
  readonly option?: string | undefined
  /** Environment variables. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Member `reference` of the configuration file. */
  readonly configured?: string | undefined
}

/** The way by which the data was found, for `reference where`. */
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
 * The checkout of the reference, by the first of five ways that leads to one.
 *
 * @throws InputError `no-reference` where none does; the remedy names all five
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
      'Say where a checkout of mlcommons/logging is, in one of five ways:',
      '--reference PATH (or --rcps PATH for the RCP sets alone),',
      'the environment variable MLPERF_LOGGING_DIR,',
      'the member `reference` of the configuration file mlperf-rcp.yaml,',
      'the Python package mlperf_logging, installed,',
      'mlperf-rcp reference sync, which clones it into the cache.',
    ].join('\n'),
  })
}

/** The folder above the installed package mlperf_logging, null where Python or the package is not there. */
function pythonPackage(): string | null {
  const script = 'import importlib.util as u; s = u.find_spec("mlperf_logging"); print(s.origin if s else "")'
  // The last way to be tried: loaded here, as it takes longer than to start.
  const { spawnSync } = process.getBuiltinModule('node:child_process')
  const { status, stdout } = spawnSync('python3', ['-c', script], { encoding: 'utf8', timeout: 10_000 })
  const origin = status === 0 ? stdout.trim() : ''
  return origin === '' || !existsSync(origin) ? null : dirname(dirname(origin))
}
