import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { root } from './support/source.ts'

const listing = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
const files = listing.status === 0 ? listing.stdout.split('\0').filter(path => path !== '') : []

/** What belongs to one machine. Written in pieces, so that this file does not hold it. */
const local: Readonly<Record<string, RegExp>> = {
  'the folder of a workplace': new RegExp(`(?<![\\w.~*)}-])/${['wo', 'rk'].join('')}/\\w`),
  'a temporary folder': new RegExp(`(?<![\\w.~*)}-])/${['t', 'mp'].join('')}\\b`),
  'a package registry': new RegExp(
    [`//[\\w.-]*registr${'y'}[\\w-]*\\.`, ['npm', 'js\\.org'].join(''), ['artif', 'actory'].join('')].join(
      '|',
    ),
    'i',
  ),
}

/** The text of a file; null for one that is binary or deleted but not yet committed. */
function textOf(path: string): string | null {
  try {
    const bytes = readFileSync(`${root}/${path}`)
    return bytes.includes(0) ? null : bytes.toString('utf8')
  } catch {
    return null
  }
}

describe.skipIf(files.length === 0)('the repository (skipped where it is no git checkout)', () => {
  it.each(Object.entries(local))('holds no text that names %s', (_, pattern) => {
    const places = files.flatMap(path =>
      (textOf(path) ?? '')
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
    )
    expect(places).toEqual([])
  })

  it('has a lock file that is the same for every registry', () => {
    expect(textOf('package-lock.json')).not.toContain('"resolved"')
  })
})

describe('the patterns of the guard', () => {
  const names = (text: string) => Object.keys(local).filter(name => local[name]!.test(text))

  it('find what they are for', () => {
    expect(names(`see /${'work'}/main/a`)).toEqual(['the folder of a workplace'])
    expect(names(`'/${'tmp'}/x'`)).toEqual(['a temporary folder'])
    expect(names(`https://${'registry'}.example.org/x`)).toEqual(['a package registry'])
  })
  it('leave ordinary paths and words alone', () => {
    expect(
      names('src/work/x, ../shared, ./tmp/a, os.tmpdir(), framework/a, a registry of reporters'),
    ).toEqual([])
  })
})
