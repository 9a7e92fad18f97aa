import { describe, expect, it } from 'vitest'
import { tooDeepAt } from '../../src/python/too-deep-at.ts'

describe('tooDeepAt', () => {
  it('finds the first bracket that is too deep', () => {
    expect(tooDeepAt('{"a": [{}], "b": [[[]]]}', 3)).toBe('{"a": [{}], "b": [['.length)
  })
  it('allows exactly so many levels', () => {
    expect(tooDeepAt('[[[0, 0, 0]]]', 3)).toBeNull()
  })
  it('does not count the brackets of strings, nor of strings with escapes', () => {
    expect(tooDeepAt(String.raw`["\"[[[\\", "[[[["]`, 1)).toBeNull()
  })
  it('reads a text that ends within a string', () => {
    expect(tooDeepAt('["[[[[[[[\\', 1)).toBeNull()
  })
})
