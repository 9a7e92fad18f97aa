import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
// @ts-expect-error: a script without types.
import { bill, licences, unpermitted } from '../scripts/package/materials.mjs'

interface LockEntry {
  readonly hasInstallScript?: boolean
  readonly optionalDependencies?: Record<string, string>
  readonly integrity?: string
}

const root = resolve(import.meta.dirname, '..')
const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'))
const lock: Record<string, LockEntry> = read('package-lock.json').packages

describe('the lock file', () => {
  // `npm ci` refuses a lock file that lacks a package of another platform.
  test('has every optional package of every platform', () => {
    const optional = Object.values(lock).flatMap(entry => Object.keys(entry.optionalDependencies ?? {}))
    expect(optional).toContain('@biomejs/cli-win32-x64')
    expect(optional.filter(name => !(`node_modules/${name}` in lock))).toEqual([])
  })

  test('has a hash for every package', () => {
    const without = Object.entries(lock).filter(([path, { integrity }]) => path !== '' && !integrity)
    expect(without.map(([path]) => path)).toEqual([])
  })

  test('has no install script that runs', () => {
    const denied = Object.entries(read('package.json').allowScripts).filter(
      ([, allowed]) => allowed === false,
    )
    const scripts = Object.entries(lock).filter(([, entry]) => entry.hasInstallScript)
    expect(scripts.map(([path]) => path.replace('node_modules/', ''))).toEqual(denied.map(([name]) => name))
  })
})

describe('the packed program', () => {
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
  })
  const packed = (JSON.parse(stdout)[0].files as { path: string }[]).map(({ path }) => path)

  test('has the program, the library and the pipelines', () => {
    const pipelines = readdirSync(join(root, 'pipelines')).map(name => `pipelines/${name}`)
    expect(packed).toEqual(
      expect.arrayContaining(['dist/cli.js', 'dist/index.js', 'dist/index.d.ts', ...pipelines]),
    )
  })

  test('has every input that a pipeline names', () => {
    const inputs = packed
      .filter(path => path.startsWith('pipelines/'))
      .flatMap(path =>
        Object.values<string | string[]>(parse(readFileSync(join(root, path), 'utf8')).inputs ?? {})
          .flat()
          .map(input => relative(root, resolve(root, dirname(path), input))),
      )
      .filter(path => existsSync(join(root, path)))
    expect(inputs.length).toBeGreaterThan(5)
    expect(
      inputs.filter(input => !packed.some(path => path === input || path.startsWith(`${input}/`))),
    ).toEqual([])
  })

  test('has no source and no stamp', () => {
    expect(packed.filter(path => /(?<!\.d)\.ts$|\.built$|^test|^src/.test(path))).toEqual([])
  })
})

test('the bill of materials names runtime packages with their hashes, each under a known licence', () => {
  const document = bill()
  const names = document.components.map(({ name }: { name: string }) => name)
  expect(names).toEqual(expect.arrayContaining(Object.keys(read('package.json').dependencies)))
  expect(names).not.toContain('vitest')
  expect(document.components.filter(({ hashes }: { hashes?: unknown[] }) => !hashes?.length)).toEqual([])
  expect(unpermitted(licences(document))).toEqual([])
  expect(unpermitted([{ name: 'x', version: '1', licence: 'GPL-3.0' }])).toHaveLength(1)
  expect(document).toEqual(bill())
})
