import { describe, expect, it } from 'vitest'
import { matchesRow } from '../../../../../src/report/html/script/browser/matches-row.ts'

const cells = ['results/b', 'Lab A', 'ssd', '13.5', 'pass']
const search = (text: string) => matchesRow(cells, { choices: [], search: text })
const chosen = (...choices: { column: number; value: string }[]) => matchesRow(cells, { choices, search: '' })

describe('matchesRow', () => {
  it('shows every row while nothing is asked for', () => {
    expect(matchesRow(cells, { choices: [{ column: 1, value: '' }], search: ' ' })).toBe(true)
  })
  it('asks for what is chosen in all lists', () => {
    expect(chosen({ column: 1, value: 'Lab A' }, { column: 4, value: 'pass' })).toBe(true)
    expect(chosen({ column: 1, value: 'Lab A' }, { column: 4, value: 'fail' })).toBe(false)
  })
  it('takes a choice for the whole text of a cell', () => {
    expect(chosen({ column: 1, value: 'Lab' })).toBe(false)
  })
  it('finds all words in any cell, capitals or not, and none across two cells', () => {
    expect(search(' ssd  LAB a')).toBe(true)
    expect(search('ssd bert')).toBe(false)
    expect(search('13.5pass')).toBe(false)
  })
})
