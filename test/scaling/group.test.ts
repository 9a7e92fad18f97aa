import { describe, expect, it } from 'vitest'
import { UsageError } from '../../src/errors.ts'
import { findGroup, groupOfRuns, sampleOf } from '../../src/scaling/group.ts'
import { baseline, table2a } from './goyal.ts'

describe('groupOfRuns', () => {
  it('takes the deviation with n - 1: 0.1 for 23.5, 23.6, 23.7', () => {
    const { n, mean, std } = groupOfRuns({ bs: 256, lr: 0.1 }, [23.5, 23.6, 23.7])
    expect(n).toBe(3)
    expect(mean).toBeCloseTo(23.6, 12)
    expect(std).toBeCloseTo(0.1, 12)
  })
})

describe('findGroup', () => {
  it('compares numbers, so that lr=0.10 is 0.1', () => {
    expect(findGroup(table2a, '256 lr=0.10')).toBe(baseline)
    expect(findGroup(table2a, ' 256  lr=1e-1 ')).toBe(baseline)
  })

  it('refuses what no group, more than one group, or no name stands for', () => {
    expect(() => findGroup(table2a, '256 lr=0.3')).toThrow(UsageError)
    expect(() => findGroup([baseline, baseline], '256 lr=0.1')).toThrow("2 groups match '256 lr=0.1'.")
    expect(() => findGroup(table2a, 'the first')).toThrow("'the first' does not name a group.")
  })
})

describe('sampleOf', () => {
  it('names the same numbers as the tests do', () => {
    expect(sampleOf(baseline)).toEqual({ mean: 23.6, stdev: 0.12, count: 5 })
  })
})
