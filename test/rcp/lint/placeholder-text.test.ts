import { describe, expect, it } from 'vitest'
import { placeholderText } from '../../../src/rcp/lint/placeholder-text.ts'
import { found, recordLine, setLines } from '../../support/lint.ts'

describe('placeholderText', () => {
  it('notes what stands for a description, and warns of what stands for a hyperparameter', () => {
    const text = setLines(recordLine(8, [1], { Platform: 'TBD', Hyperparams: { opt_name: 'todo', x: '' } }))
    expect(found(placeholderText, text)).toEqual([
      'note 2: Platform is "TBD"',
      'warning 2: opt_name is "todo"',
      'warning 2: x is ""',
    ])
  })

  it('takes words for what they are: none is a value', () => {
    const text = setLines(recordLine(8, [1], { Creator: 'TBD Labs', Hyperparams: { clip: 'none' } }))
    expect(found(placeholderText, text)).toEqual([])
  })
})
