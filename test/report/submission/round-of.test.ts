import { describe, expect, it } from 'vitest'
import { roundOf } from '../../../src/report/submission/round-of.ts'

describe('roundOf', () => {
  it('is the folder of the round', () => {
    expect(roundOf(['/data/training_results_v5.1/Lab/results/8xGPU/rgat'])).toBe('v5.1')
    expect(roundOf(['v4.0/Lab/x', 'v4.0/Other/x'])).toBe('v4.0')
  })
  it('is null without such a folder, and with several', () => {
    expect(roundOf(['fixtures/round/x'])).toBe(null)
    expect(roundOf(['v4.0/Lab/x', 'v5.1/Lab/x'])).toBe(null)
    expect(roundOf(['Lab/results/n1_v5.1/rgat'])).toBe(null)
  })
})
