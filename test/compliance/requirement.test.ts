import { describe, expect, it } from 'vitest'
import { parseRequirement } from '../../src/compliance/requirement.ts'

describe('parseRequirement', () => {
  it.each([
    ['EXACTLY_ONE', { kind: 'exactly-one' }],
    ['AT_LEAST_ONE', { kind: 'at-least', count: 1, text: 'AT_LEAST_ONE' }],
    ['AT_LEAST(2)', { kind: 'at-least', count: 2, text: 'AT_LEAST(2)' }],
    ['AT_LEAST(x)', null],
    ['AT_LEAST_ONE_OR(b, a)', { kind: 'one-of', keys: ['a', 'b'] }],
    ['OPTIONAL', { kind: 'optional' }],
    ['SOMETIMES', { kind: 'optional' }],
  ])('reads %s as upstream 7bbf792 does', (text, requirement) => {
    expect(parseRequirement(text, 'a')).toEqual(requirement)
  })
})
