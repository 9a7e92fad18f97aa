import { describe, expect, it } from 'vitest'
import { scalingBadge } from '../../../src/report/submission/scaling-badge.ts'
import { reviewed } from '../../support/review.ts'

/** At 120 the reference checker of mlcommons/logging 7bbf792 asks for this factor; at 128 for none. */
const factor = 1.0009920634920635
const textOf = (globalBatchSize: number, scalingFound: number | 'unreadable' | null) =>
  scalingBadge(reviewed({ globalBatchSize }, { scalingFound }))?.text ?? null

describe('scalingBadge', () => {
  it('is none where the factor is as required, or none is', () => {
    expect([textOf(120, factor), textOf(128, null)]).toEqual([null, null])
  })
  it('says that the file is missing, that it is not called for, or that its factor is another or none', () => {
    expect(textOf(120, null)).toBe('scaling.json missing')
    expect(textOf(128, factor)).toBe('scaling.json not required')
    expect(textOf(120, 1.01)).toBe('scaling.json has a different factor')
    expect(textOf(120, 'unreadable')).toBe('scaling.json without factor')
  })
})
