import { describe, expect, it } from 'vitest'
import { dependentRuns } from '../../src/runs/dependent-runs.ts'

describe('dependentRuns', () => {
  it('finds nothing among runs with their own bytes, seeds and starts', () => {
    expect(
      dependentRuns([
        { file: 'a', content: 'x', seeds: [1, 2], startMs: 5 },
        { file: 'b', content: 'y', seeds: [3], startMs: 6 },
        { file: 'c' },
        { file: 'd', startMs: null },
        { file: 'e', startMs: null },
      ]),
    ).toEqual([])
  })

  it('tells of a copy once, although it has the seed and the start of its original', () => {
    const one = { content: 'x', seeds: [1], startMs: 5 }
    expect(dependentRuns(['a', 'b', 'c'].map(file => ({ file, ...one })))).toEqual([
      { code: 'duplicate-log', file: 'b', before: 'a', message: 'b is a copy of a' },
      { code: 'duplicate-log', file: 'c', before: 'a', message: 'c is a copy of a' },
    ])
  })

  it('names both files of a shared seed, and of a shared start', () => {
    const runs = [
      { file: 'a', seeds: [1, 7], startMs: 5 },
      { file: 'b', seeds: [7, 7], startMs: 6 },
      { file: 'c', seeds: [8, 8], startMs: 6 },
    ]
    expect(dependentRuns(runs).map(({ code, message }) => [code, message])).toEqual([
      ['same-seed', 'b has seed 7, as a has'],
      ['same-start', 'c starts in the same millisecond as b'],
    ])
  })

  it('lets runs share a seed if each has one of its own', () => {
    expect(
      dependentRuns([
        { file: 'a', seeds: [42, 1] },
        { file: 'b', seeds: [42, 2] },
        { file: 'c', seeds: [42] },
      ]).map(({ file }) => file),
    ).toEqual(['c'])
  })
})
