import { describe, expect, it } from 'vitest'
import { hyperparametersOffScale } from '../../../src/rcp/lint/hyperparameters-off-scale.ts'
import { found, recordLine, setLines } from '../../support/lint.ts'

const rates = (...pairs: [bs: number, rate: number][]) =>
  setLines(
    ...pairs.map(([bs, rate]) => recordLine(bs, [14], { Hyperparams: { opt_base_learning_rate: rate } })),
  )

describe('hyperparametersOffScale', () => {
  it('allows everything between constant and linear (Goyal et al. 2017)', () => {
    expect(found(hyperparametersOffScale, rates([8, 0.1], [16, 0.1], [32, 0.2], [64, 0.28]))).toEqual([])
  })

  it('notes a learning rate that falls, or grows faster than the batch size', () => {
    expect(found(hyperparametersOffScale, rates([64, 0.1], [8, 0.2], [16, 0.8]))).toEqual([
      'note 4: opt_base_learning_rate grows faster than the batch size: from 0.2 at batch size 8 to 0.8 at 16',
      'note 2: opt_base_learning_rate falls from 0.8 at batch size 16 to 0.1 at 64',
    ])
  })

  it('warns of a slip of the decimal point, up or down', () => {
    const decay = (...values: number[]) =>
      setLines(
        ...values.map((value, index) => recordLine(index + 8, [14], { Hyperparams: { decay: value } })),
      )
    expect(found(hyperparametersOffScale, decay(1e-4, 1e-3, 1e-4))).toEqual([
      'warning 3: decay is 0.001 between 0.0001 and 0.0001 in toy_ref_8 and toy_ref_10',
    ])
    expect(found(hyperparametersOffScale, decay(1e-4, 1e-5, 1e-4))).toHaveLength(1)
    expect(found(hyperparametersOffScale, decay(1e-4, 1e-3, 1e-2))).toEqual([])
  })
})
