import { describe, expect, it } from 'vitest'
import { groupBy } from '../../src/lists/group-by.ts'

describe('groupBy', () => {
  it('keeps the order of keys and items, as Map.groupBy does (ECMAScript 2024)', () => {
    expect([...groupBy([3, 1, 4, 1, 5], value => value % 2)]).toEqual([
      [1, [3, 1, 1, 5]],
      [0, [4]],
    ])
  })
})
