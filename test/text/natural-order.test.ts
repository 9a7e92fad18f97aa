import { describe, expect, it } from 'vitest'
import { compareNaturally } from '../../src/text/natural-order.ts'

describe('compareNaturally', () => {
  it('sorts result_2 before result_10, and folders before what is below a later one', () => {
    const files = ['b/result_1.txt', 'a/result_10.txt', 'a/result_2.txt', 'a/result_2.txt.old']
    expect(files.sort(compareNaturally)).toEqual([
      'a/result_2.txt',
      'a/result_2.txt.old',
      'a/result_10.txt',
      'b/result_1.txt',
    ])
  })

  it('is an order: equal only for equal texts, and the same both ways', () => {
    expect(compareNaturally('r07', 'r07')).toBe(0)
    expect(compareNaturally('r07', 'r7')).toBeLessThan(0)
    expect(compareNaturally('r7', 'r07')).toBeGreaterThan(0)
    expect(compareNaturally('r', 'r1')).toBeLessThan(0)
  })
})
