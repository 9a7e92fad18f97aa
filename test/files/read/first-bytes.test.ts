import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { firstBytes } from '../../../src/files/read/first-bytes.ts'
import { folderWith } from '../../support/folder.ts'

describe('firstBytes', () => {
  it('has the beginning of a file, and nothing of an empty one', async () => {
    const folder = folderWith({ 'a.csv': `bs,lr\n${'96,0.12\n'.repeat(100_000)}`, empty: '' })
    const bytes = await firstBytes(join(folder, 'a.csv'))
    expect(bytes.subarray(0, 6).toString()).toBe('bs,lr\n')
    expect(bytes.length).toBeLessThanOrEqual(1 << 16)
    expect(await firstBytes(join(folder, 'empty'))).toHaveLength(0)
  })
})
