import { describe, expect, it } from 'vitest'
import { withoutExtension } from '../../src/text/without-extension.ts'

// Oracle: os.path.splitext of Python, which the reference calls.
describe('withoutExtension', () => {
  it.each([
    ['result_0.txt', 'result_0'],
    ['a.b.c', 'a.b'],
    ['none', 'none'],
    ['.profile', '.profile'],
  ])('of %s is %s', (name, without) => {
    expect(withoutExtension(name)).toBe(without)
  })
})
