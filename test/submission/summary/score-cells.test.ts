import { describe, expect, it } from 'vitest'
import { detailedCells, scoreCells, weakCells } from '../../../src/submission/summary/score-cells.ts'

const score = { minutes: 4, joules: 10, dropped: 0 }

describe('cells of scores', () => {
  it('multiply time and energy by the factor', () => {
    expect(scoreCells('bert', score, 1.5)).toEqual({ bert: 6 })
    expect(detailedCells('bert', score, 1.5, { ':RCP': 'Pass', ':GBS': 96 })).toEqual({
      'bert:time_to_train': 6,
      'bert:Energy': 15,
      'bert:rcp_scaling_factor': 1.5,
      'bert:RCP': 'Pass',
      'bert:GBS': 96,
    })
  })

  it('are empty without a score, but for the factor', () => {
    const none = { minutes: null, joules: null, dropped: 3 }
    expect(scoreCells('bert', none, 1.5)).toEqual({ bert: null })
    expect(detailedCells('bert', none, 1, {})).toEqual({
      'bert:time_to_train': null,
      'bert:Energy': null,
      'bert:rcp_scaling_factor': 1,
    })
  })

  it('have models, accelerators of each, and time in weak scaling', () => {
    expect(weakCells('oc20', { models: 5, instanceScale: 8, minutes: 60 })).toEqual({
      'oc20:number_of_models': 5,
      'oc20:instance_scale': 8,
      'oc20:time_to_train_all': 60,
    })
  })
})
