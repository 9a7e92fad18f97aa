import { describe, expect, it } from 'vitest'
import { plural } from '../../src/text/plural.ts'

describe('plural', () => {
  it('has the noun alone for one, and its plural for any other count', () => {
    expect([0, 1, 2].map(count => plural(count, 'run'))).toEqual(['0 runs', '1 run', '2 runs'])
    expect([0, 1, 2].map(count => plural(count, 'run does', 'runs do'))).toEqual([
      '0 runs do',
      '1 run does',
      '2 runs do',
    ])
  })
})
