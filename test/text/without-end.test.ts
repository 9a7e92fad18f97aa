import { describe, expect, it } from 'vitest'
import { withoutEnd } from '../../src/text/without-end.ts'

describe('withoutEnd', () => {
  it('removes any of the characters, only at the end', () => {
    expect(withoutEnd('.-a.-b.--.', '.-')).toBe('.-a.-b')
  })
  it('keeps the characters at the beginning that must stay', () => {
    expect(withoutEnd('///', '/', 1)).toBe('/')
    expect(withoutEnd('', '/', 1)).toBe('')
  })
})
