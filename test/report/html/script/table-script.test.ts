import { describe, expect, it } from 'vitest'
import { tableScript } from '../../../../src/report/html/script/table-script.ts'

describe('tableScript', () => {
  it('cannot end the element that holds it (HTML, restrictions for contents of script elements)', () => {
    expect(tableScript).not.toMatch(/<\/?script|<!--/i)
  })
  it('makes no code of text, no elements of text, and asks nothing of a network', () => {
    expect(tableScript).not.toMatch(
      /\beval\b|\bFunction\(|setTimeout|innerHTML|outerHTML|document\.write|insertAdjacentHTML|fetch|XMLHttp|import\(|https?:/,
    )
  })
})
