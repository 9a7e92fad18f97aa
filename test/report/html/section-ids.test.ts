import { describe, expect, it } from 'vitest'
import { sectionIds } from '../../../src/report/html/section-ids.ts'

describe('sectionIds', () => {
  it('are the words of the titles, with a number where two are equal', () => {
    expect(sectionIds(['Needs attention', 'Findings', 'findings', '…'])).toEqual([
      'needs-attention',
      'findings',
      'findings-2',
      'section',
    ])
  })
})
