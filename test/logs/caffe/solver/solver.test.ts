import { describe, expect, it } from 'vitest'
import { InputError } from '../../../../src/errors.ts'
import { parseSolver } from '../../../../src/logs/caffe/solver/solver.ts'

const solver = (text: string) => parseSolver(text, 'solver.prototxt')

describe('parseSolver', () => {
  it('sorts fields into numbers, lists and texts and keeps their places', () => {
    const { numbers, lists, texts, places } = solver(
      'base_lr: 1.6f\nlr_policy: "poly"\nstagelr: [.1, 1e-2]\nfoo: 1',
    )
    expect(numbers).toEqual({ base_lr: 1.6 })
    expect(lists.stagelr).toEqual([0.1, 0.01])
    expect(texts).toEqual({ lr_policy: 'poly' })
    expect(places.lr_policy).toMatchObject({ file: 'solver.prototxt', line: 2, column: 12 })
    expect(places.foo).toBeUndefined()
  })

  it('takes the last of a field that stands twice, as protocol buffers do', () => {
    expect(solver('max_iter: 1 max_iter: 2').numbers.max_iter).toBe(2)
  })

  it('passes over blocks, so that a net within the solver says nothing about the solver', () => {
    expect(solver('net_param { display: 7 } display: 20').numbers).toEqual({ display: 20 })
  })

  it('says where a number is expected', () => {
    expect(() => solver('max_iter: 10\nbase_lr: "high"')).toThrow(InputError)
    expect(() => solver('base_lr: high')).toThrow('base_lr must be a number, not "high"')
  })
})
