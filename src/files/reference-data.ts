/**
 * Where the RCP sets and the compliance rules are.
 *
 * @module
 */
import { InputError } from '../errors.ts'
import { rcps, reference, rules } from '../options/reference.ts'
import type { Configuration } from './configuration.ts'
import { findReference, type ReferenceWay } from './reference.ts'

/** The two kinds of reference data. */
export type DataKind = 'rcps' | 'rules'

/** Paths that options, variables or the configuration file name. */
export type DataOptions = { readonly [Kind in DataKind | 'reference']?: string | undefined }

/** A path with what named it. */
export interface DataPath {
  readonly path: string
  readonly way: ReferenceWay
  /** The option, the variable or the file that named it; null for the other ways. */
  readonly by: string | null
}

/** Finds reference data. */
export interface ReferenceData {
  /**
   * Where data of a kind is.
   *
   * @throws InputError `no-reference` where nothing leads to any
   */
  path(kind: DataKind): string
  /** The same, null where no option, variable or configuration names a path. */
  named(kind: DataKind): string | null
}

/** What may name reference data besides options. */
export interface DataSources {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly configuration?: Configuration
  /** The configuration file. */
  readonly file?: string | null
}

/**
 * Looks data up by the option of its kind or `--reference`, then by their environment variables, then by their members of
 * the configuration, then by {@link findReference}.
 *
 * @example
 * referenceData({ rcps: 'sets' }, { environment: {} }).path('rcps') // => 'sets'
 */
export const referenceData = (options: DataOptions, sources: DataSources): ReferenceData => ({
  path: kind => locateData(kind, options, sources).path,
  named: kind => namedData(kind, options, sources)?.path ?? null,
})

/**
 * The path of a kind of data, with what named it.
 *
 * @throws InputError `no-reference`
 * @example
 * locateData('rcps', { rcps: 'sets' }, { environment: {} }) // => { path: 'sets', way: 'option', by: '--rcps' }
 */
export function locateData(kind: DataKind, options: DataOptions, sources: DataSources): DataPath {
  const { environment } = sources
  return namedData(kind, options, sources) ?? { ...findReference({ environment }), by: null }
}

const own = { rcps, rules }

type Way = readonly [path: string | undefined, way: ReferenceWay, by: string | null]

function namedData(
  kind: DataKind,
  options: DataOptions,
  { environment, configuration = {}, file = null }: DataSources,
): DataPath | null {
  const both = [own[kind], reference]
  const ways: readonly Way[] = [
    ...both.map(({ name }): Way => [options[name], 'option', `--${name}`]),
    ...both.map(({ variable }): Way => [environment[variable], 'environment', variable]),
    ...both.map(({ name }): Way => [configuration[name], 'configuration', file]),
  ]
  for (const [path, way, by] of ways) if (path) return { path, way, by }
  return null
}

/**
 * Where data of a kind is, null where nothing leads to any.
 *
 * @example
 * dataOrNull(referenceData({}, { environment: { XDG_CACHE_HOME: '/nowhere' } }), 'rules') // => null
 */
export function dataOrNull(data: ReferenceData, kind: DataKind): string | null {
  try {
    return data.path(kind)
  } catch (error) {
    if (error instanceof InputError && error.code === 'no-reference') return null
    throw error
  }
}
