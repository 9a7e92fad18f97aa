import { describe, expect, it } from 'vitest'
import { numberAsText } from '../../../src/rcp/lint/number-as-text.ts'
import { found, recordLine, setLines } from '../../support/lint.ts'

describe('numberAsText', () => {
  it('notes numbers in quotes, and nothing else', () => {
    const Hyperparams = { a: '0.1', b: '4e-04', c: 'lars', d: 0.1, e: '1.1.0rc' }
    expect(found(numberAsText, setLines(recordLine(8, [1], { Hyperparams })))).toEqual([
      'note 2: a is the text "0.1", not a number',
      'note 2: b is the text "4e-04", not a number',
    ])
  })
})
