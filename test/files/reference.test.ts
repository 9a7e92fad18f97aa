import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { InputError } from '../../src/errors.ts'
import { cachedReference, findReference } from '../../src/files/reference.ts'
import { folderWith } from '../support/folder.ts'

afterEach(() => vi.unstubAllEnvs())

/** An environment in which nothing leads to a checkout. */
const bare = () => ({ XDG_CACHE_HOME: folderWith({}) })

describe('findReference', () => {
  it('goes by the option, the environment and the configuration, in this order', () => {
    const all = { option: '/o', environment: { MLPERF_LOGGING_DIR: '/e' }, configured: '/c' }
    expect(findReference(all)).toEqual({ path: '/o', way: 'option' })
    expect(findReference({ ...all, option: undefined })).toEqual({ path: '/e', way: 'environment' })
    expect(findReference({ configured: '/c', environment: { MLPERF_LOGGING_DIR: '' } })).toEqual({
      path: '/c',
      way: 'configuration',
    })
  })

  it('then by the Python package mlperf_logging, where Python finds one', () => {
    const site = folderWith({ 'mlperf_logging/__init__.py': '' })
    vi.stubEnv('PYTHONPATH', site)
    expect(findReference({ environment: bare() })).toEqual({ path: site, way: 'python-package' })
  })

  it('then by what has been cloned into the cache', () => {
    vi.stubEnv('PATH', '')
    const cache = folderWith({ 'mlperf-rcp/logging/setup.py': '' })
    expect(findReference({ environment: { XDG_CACHE_HOME: cache } })).toEqual({
      path: join(cache, 'mlperf-rcp', 'logging'),
      way: 'cache',
    })
  })

  it('names all five ways where none leads to a checkout', () => {
    vi.stubEnv('PATH', '')
    let error: InputError | undefined
    try {
      findReference({ environment: bare() })
    } catch (fault) {
      error = fault as InputError
    }
    expect(error?.code).toBe('no-reference')
    for (const way of [
      '--reference',
      'MLPERF_LOGGING_DIR',
      'mlperf-rcp.yaml',
      'mlperf_logging',
      'reference sync',
    ]) {
      expect(error?.remedy).toContain(way)
    }
  })
})

describe('cachedReference', () => {
  it('is below XDG_CACHE_HOME, else below .cache in the home folder', () => {
    expect(cachedReference({ XDG_CACHE_HOME: '/var/cache' })).toBe('/var/cache/mlperf-rcp/logging')
    expect(cachedReference({})).toMatch(/\/\.cache\/mlperf-rcp\/logging$/)
  })
})
