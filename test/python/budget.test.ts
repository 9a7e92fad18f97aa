import { describe, expect, it } from 'vitest'
import { LimitError } from '../../src/python/budget.ts'
import { pythonValue, stateAfter } from '../support/rule.ts'

/** A loop over a hundred members, as often inside itself as asked. */
function nestedLoops(depth: number): string {
  const head = `s['l'] = [1] * 100\n`
  const loops = Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}for x${level} in s['l']:\n`)
  return `${head + loops.join('')}${' '.repeat(depth)}s['n'] = 1`
}

describe('the budget of the rule language', () => {
  it('lets three loops of a hundred inside each other come to their end', () => {
    expect(stateAfter(nestedLoops(3))).toContain('"n": 1')
  })

  it.each([
    ['loops that would take 10^12 rounds', nestedLoops(6)],
    ['a list that grows while it is gone through', "s['l'] = [1]\nfor x in s['l']:\n  s['l'].append(x)"],
    ['text that doubles in each round', "s['t'] = 'xx'\nfor x in [1] * 60:\n  s['t'] = s['t'] + s['t']"],
    [
      'a list that holds itself twice, 60 levels deep, as text',
      "s['l'] = [1]\nfor x in [1] * 60:\n  s['l'] = [s['l'], s['l']]\n'{}'.format(s['l'])",
    ],
    ['an integer that squares itself', "s['n'] = 9\nfor x in [1] * 60:\n  s['n'] = s['n'] * s['n']"],
    ['a power with a million digits', '10 ** 1000000'],
    ['a power of powers', '9 ** 9 ** 9'],
    ['a format that the language does not have', "'{0.__class__}'.format(1)"],
  ])('ends %s', (_, code) => {
    expect(() => stateAfter(code)).toThrow(LimitError)
  })

  it('takes a string of 10 TB for what Python says where the memory is not there', () => {
    expect(pythonValue("'x' * 10000000000000")).toBe('MemoryError')
  })
})
