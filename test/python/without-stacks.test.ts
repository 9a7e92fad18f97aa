import { describe, expect, it } from 'vitest'
import { parsePythonJson } from '../../src/python/python-json.ts'
import { withoutStacks } from '../../src/python/without-stacks.ts'

const framesOf = (error: unknown) => (error as Error).stack!.split('\n    at ').length - 1

describe('withoutStacks', () => {
  it('returns what the work returns, and gives later errors their stack traces', () => {
    expect(framesOf(withoutStacks(() => new Error('inside')))).toBe(0)
    expect(framesOf(new Error('after'))).toBeGreaterThan(0)
  })

  it('restores stack traces after an error', () => {
    expect(() =>
      withoutStacks(() => {
        throw new RangeError('inside')
      }),
    ).toThrow(RangeError)
    expect(framesOf(new Error('after'))).toBeGreaterThan(0)
  })

  it('is how JSON of logs is read', () => {
    const error = (() => {
      try {
        return parsePythonJson('{"a" 1}')
      } catch (thrown) {
        return thrown
      }
    })()
    expect(framesOf(error)).toBe(0)
  })
})
