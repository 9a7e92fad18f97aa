import { describe, expect, it } from 'vitest'
import { peopleNumber } from '../../src/text/people-number.ts'

describe('peopleNumber', () => {
  it('rounds to nine significant digits or as many as are asked for, without zeros at the end (worked out by hand)', () => {
    expect(peopleNumber(1.23456789012)).toBe('1.23456789')
    expect(peopleNumber(0.1 + 0.2)).toBe('0.3')
    expect(peopleNumber(123456, 3)).toBe('123000')
    expect(peopleNumber(14, 6)).toBe('14')
  })
})
