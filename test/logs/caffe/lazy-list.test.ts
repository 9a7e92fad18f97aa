import { describe, expect, it } from 'vitest'
import { LazyList } from '../../../src/logs/caffe/lazy-list.ts'

describe('LazyList', () => {
  const list = new LazyList(3, () => [1, 2, 3].values())

  it('gives its elements again each time it is gone through', () => {
    expect([[...list], [...list], list.length]).toEqual([[1, 2, 3], [1, 2, 3], 3])
  })

  it('makes an element when it is looked at, and no sooner', () => {
    const made: number[] = []
    const [first] = list.map(value => made.push(value))
    expect([first, made]).toEqual([1, [1]])
  })

  it('is an array for JSON.stringify', () => {
    expect(JSON.stringify({ list: list.map(value => ({ value })) })).toBe(
      '{"list":[{"value":1},{"value":2},{"value":3}]}',
    )
  })

  it('has a last element unless it is empty', () => {
    expect(list.last()).toBe(3)
    expect(new LazyList(0, () => [].values()).last()).toBeUndefined()
  })
})
