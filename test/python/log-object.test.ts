import { describe, expect, it } from 'vitest'
import { isLogObject } from '../../src/python/log-object.ts'

describe('isLogObject', () => {
  it('takes objects alone, neither null nor lists', () => {
    const values = [{}, { a: 1 }, null, undefined, [], [{}], 'a', 1, true]
    expect(values.map(isLogObject)).toEqual([true, true, false, false, false, false, false, false, false])
  })
})
