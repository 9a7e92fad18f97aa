import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { madeFiles } from '../scripts/docs/made-files.ts'
import { root } from './support/cli.ts'

const files = Object.entries(madeFiles())

describe.each(files)('%s', (path, content) => {
  it('is in the repository byte for byte as npm run docs makes it', () => {
    expect(existsSync(join(root, path)), 'run npm run docs').toBe(true)
    expect(readFileSync(join(root, path), 'utf8') === content, `${path} is stale: run npm run docs`).toBe(
      true,
    )
  })
})

describe('madeFiles', () => {
  it('makes the same bytes a second time', () => {
    expect(Object.entries(madeFiles())).toEqual(files)
  })
})
