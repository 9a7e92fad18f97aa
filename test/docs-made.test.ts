import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { madeFiles } from '../scripts/docs/made-files.ts'
import { root } from './support/cli.ts'

const files = Object.entries(await madeFiles())

describe.each(files)('%s', (path, content) => {
  it('is in the repository byte for byte as npm run docs makes it', () => {
    expect(existsSync(join(root, path)), 'run npm run docs').toBe(true)
    expect(readFileSync(join(root, path), 'utf8') === content, `${path} is stale: run npm run docs`).toBe(
      true,
    )
  })
})

describe('madeFiles', () => {
  it('makes the same bytes a second time', async () => {
    expect(Object.entries(await madeFiles())).toEqual(files)
  })
})

const pictures = files.filter(([path]) => path.endsWith('.svg'))

describe.each(pictures)('%s', (_, content) => {
  it('is well-formed XML with a text in its place, of less than 10 kB, and asks for nothing from elsewhere', () => {
    const parser = new SaxesParser({ xmlns: true })
    const labels: unknown[] = []
    parser.on(
      'opentag',
      ({ name, attributes }) => name === 'svg' && labels.push(attributes['aria-label']?.value),
    )
    expect(() => parser.write(content).close()).not.toThrow()
    expect(labels).toEqual([expect.stringMatching(/\w/)])
    expect(content.length).toBeLessThan(10_000)
    expect(content).not.toMatch(/<script|href|url\(|@import/)
  })
})
