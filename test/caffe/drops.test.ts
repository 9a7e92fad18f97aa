import { describe, expect, it } from 'vitest'
import { dropsOf } from '../../src/caffe/drops.ts'
import { parseSolver } from '../../src/logs/caffe/solver/solver.ts'

const places = (text: string, iterations: number) => {
  const { drops, count } = dropsOf(parseSolver(text, 'solver.prototxt'), iterations)
  return { at: drops.map(({ iteration }) => iteration), count }
}
const step = (size: number, more = '') =>
  `lr_policy: "step" base_lr: 0.5 gamma: 0.5 stepsize: ${size} ${more}`

// Oracle: the policies' formulas by hand. All rates here are exact in single precision.
describe('dropsOf', () => {
  it('lists each step before the end, with the rates around it', () => {
    expect(dropsOf(parseSolver(step(30), 'f'), 90)).toEqual({
      drops: [
        { iteration: 30, before: 0.5, after: 0.25 },
        { iteration: 60, before: 0.25, after: 0.125 },
      ],
      count: 2,
    })
    expect(places(step(30), 91)).toEqual({ at: [30, 60, 90], count: 3 })
    expect(places(step(100), 90)).toEqual({ at: [], count: 0 })
  })

  it('lists the steps of multistep in order, without those past the end', () => {
    const multistep = 'lr_policy: "multistep" base_lr: 1 gamma: 0.5 stepvalue: 10 stepvalue: 40 stepvalue: 90'
    expect(places(multistep, 90)).toEqual({ at: [10, 40], count: 2 })
  })

  it('lists where multifixed changes, one iteration after its stage', () => {
    const multifixed =
      'lr_policy: "multifixed" stagelr: 0.5 stagelr: 0.25 stageiter: 100 stageiter: 200 base_lr: 0.5'
    expect(dropsOf(parseSolver(multifixed, 'f'), 200).drops).toEqual([
      { iteration: 101, before: 0.5, after: 0.25 },
    ])
  })

  it('leaves out drops that the warm-up hides', () => {
    expect(places(step(30, 'warmup_iter: 60 warmup_start_lr: 0.1'), 100)).toEqual({ at: [60, 90], count: 2 })
  })

  it('has none for policies that change at every iteration', () => {
    expect(places('lr_policy: "poly" base_lr: 1 power: 1 max_iter: 100', 100)).toEqual({ at: [], count: 0 })
  })

  it('lists the first thousand and counts all', () => {
    const { at, count } = places(step(1), 2_000_000)
    expect([at.length, at[0], at.at(-1), count]).toEqual([1000, 1, 1000, 1_999_999])
  })
})
