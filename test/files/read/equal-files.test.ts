import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { equalFiles } from '../../../src/files/read/equal-files.ts'
import { temporaryFolder } from '../../support/cli.ts'

describe('equalFiles', () => {
  it('finds files with the same bytes, beyond the first chunk too', () => {
    const long = 'x'.repeat(200_000)
    const folder = temporaryFolder({ a: `${long}1`, b: `${long}2`, c: `${long}1`, d: 'short', e: '', f: '' })
    const path = (name: string) => join(folder, name)
    const bytes = { a: 200_001, b: 200_001, c: 200_001, d: 5, e: 0, f: 0, missing: 5 }
    const same = equalFiles(Object.entries(bytes).map(([name, size]) => ({ file: path(name), bytes: size })))
    expect([...same].sort()).toEqual([
      [path('a'), path('a')],
      [path('c'), path('a')],
    ])
  })
})
