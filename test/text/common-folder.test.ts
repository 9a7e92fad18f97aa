import { describe, expect, it } from 'vitest'
import { commonFolder } from '../../src/text/common-folder.ts'

describe('commonFolder', () => {
  it('ends at a slash', () => {
    expect(commonFolder(['a/bc/d', 'a/be/d'])).toBe('a/')
    expect(commonFolder(['a', 'b'])).toBe('')
    expect(commonFolder([])).toBe('')
  })
})
