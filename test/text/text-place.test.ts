import { describe, expect, it } from 'vitest'
import { textPlace } from '../../src/text/text-place.ts'

describe('textPlace', () => {
  it('counts lines and columns from 1, as editors do', () => {
    expect(textPlace('ab\ncd', 0)).toEqual({ line: 1, column: 1, excerpt: 'ab' })
    expect(textPlace('ab\r\ncd\r\n', 5)).toEqual({ line: 2, column: 2, excerpt: 'cd' })
  })

  it('shortens a long line', () => {
    expect(textPlace('x'.repeat(1000), 3).excerpt).toHaveLength(160)
  })
})
