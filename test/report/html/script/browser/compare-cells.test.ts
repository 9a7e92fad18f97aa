import { describe, expect, it } from 'vitest'
import { compareCells } from '../../../../../src/report/html/script/browser/compare-cells.ts'

const sorted = (texts: readonly string[], direction: 1 | -1) =>
  texts.toSorted((a, b) => compareCells(a, b, direction))

describe('compareCells', () => {
  it('orders numbers by value, whatever their notation', () => {
    expect(sorted(['10', '9.5', '-1', '4e-04', '0'], 1)).toEqual(['-1', '0', '4e-04', '9.5', '10'])
  })
  it('orders text by its words and the numbers in them', () => {
    expect(sorted(['run 10', 'Run 9', 'run 1'], 1)).toEqual(['run 1', 'Run 9', 'run 10'])
  })
  it('puts numbers before text, and the reverse when descending', () => {
    expect(sorted(['TBD', '2', 'n/a', '1'], 1)).toEqual(['1', '2', 'n/a', 'TBD'])
    expect(sorted(['TBD', '2', 'n/a', '1'], -1)).toEqual(['TBD', 'n/a', '2', '1'])
  })
  it('puts empty cells last in either direction', () => {
    expect(sorted(['', '1', '', 'b'], 1)).toEqual(['1', 'b', '', ''])
    expect(sorted(['', '1', '', 'b'], -1)).toEqual(['b', '1', '', ''])
  })
  it('is an order: every three texts are in line (definition of a strict weak order)', () => {
    const texts = ['', '1', '01', '1a', 'a1', 'a10', '2', 'Infinity', 'NaN', '1e3']
    const atMost = (a: string, b: string) => compareCells(a, b, 1) <= 0
    for (const a of texts)
      for (const b of texts)
        for (const c of texts)
          if (atMost(a, b) && atMost(b, c)) expect([a, b, c, atMost(a, c)]).toContain(true)
  })
})
