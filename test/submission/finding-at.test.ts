import { describe, expect, it } from 'vitest'
import { findingAt } from '../../src/submission/finding-at.ts'

describe('findingAt', () => {
  it('has the severity of the code, and no line unless one is given', () => {
    expect(findingAt('a', 'missing-system-field', 'no status')).toEqual({
      path: 'a',
      code: 'missing-system-field',
      severity: 'error',
      line: null,
      message: 'no status',
    })
    expect(findingAt('a', 'other-files', 'notes.txt', 3)).toMatchObject({ severity: 'warning', line: 3 })
  })
})
