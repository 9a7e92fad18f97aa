import { describe, expect, it } from 'vitest'
import type { LogValue } from '../../../src/python/log-value.ts'
import { groupByHyperparameters } from '../../../src/rcp/regenerate/group-by-hyperparameters.ts'
import { run } from '../../support/run.ts'

const runs = (...logged: Record<string, LogValue>[]) =>
  logged.map((hyperparameters, index) => run({ file: String(index), hyperparameters }))

const grouped = (logged: Record<string, LogValue>[], known: Record<string, LogValue> = {}) => {
  const { groups, missing } = groupByHyperparameters(
    runs(...logged),
    ['lr', 'steps'],
    (member, { hyperparameters }) => hyperparameters[member],
    member => known[member],
  )
  return {
    groups: groups.map(({ hyperparameters, runs }) => [
      hyperparameters,
      runs.map(({ file }) => file).join(''),
    ]),
    missing,
  }
}

describe('groupByHyperparameters', () => {
  it('puts runs together whose members are equal, whatever else they logged', () => {
    expect(
      grouped([
        { lr: 1, steps: [2] },
        { lr: 2, steps: [2] },
        { steps: [2], lr: 1, other: 3 },
      ]),
    ).toEqual({
      groups: [
        [{ lr: 1, steps: [2] }, '02'],
        [{ lr: 2, steps: [2] }, '1'],
      ],
      missing: [],
    })
  })

  it('lets a known value stand in for one that is not logged, and says how many logs lack it', () => {
    expect(grouped([{ lr: 1 }, { lr: 1, steps: 5 }], { steps: 5 })).toEqual({
      groups: [[{ lr: 1, steps: 5 }, '01']],
      missing: [{ member: 'steps', runs: 1, value: 5 }],
    })
  })

  it('keeps runs apart of which one lacks a member that nothing stands in for', () => {
    expect(grouped([{ lr: 1 }, { lr: 1, steps: 5 }])).toEqual({
      groups: [
        [{ lr: 1 }, '0'],
        [{ lr: 1, steps: 5 }, '1'],
      ],
      missing: [{ member: 'steps', runs: 1, value: undefined }],
    })
  })
})
