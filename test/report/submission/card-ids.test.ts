import { describe, expect, it } from 'vitest'
import { cardIds } from '../../../src/report/submission/card-ids.ts'
import { hostile } from '../../support/report.ts'

describe('cardIds', () => {
  it('are the paths, with a number where two are equal', () => {
    expect(cardIds(['Lab/8x GPU', 'Lab/8x_GPU', 'rgat'])).toEqual(['Lab/8x_GPU', 'Lab/8x_GPU~2', './rgat'])
  })
  it('hold nothing that an address or an attribute would have to escape', () => {
    for (const id of cardIds(Object.values(hostile))) expect(id).toMatch(/^[\w./~-]+$/)
  })
})
