import { describe, expect, it } from 'vitest'
import { learningRateOffRule } from '../../../src/rcp/lint/learning-rate-off-rule.ts'
import { found, recordLine, setLines } from '../../support/lint.ts'

const at = (bs: number, rate: number) =>
  recordLine(bs, [14], { Hyperparams: { opt_base_learning_rate: rate } })

describe('learningRateOffRule', () => {
  it('names 0.15 at batch size 120, as Mask R-CNN takes K * 0.02 (training rules 1.1)', () => {
    expect(found(learningRateOffRule, setLines(at(96, 0.12), at(120, 0.15)))).toEqual([
      'warning 3: the learning rate 0.15 is not K * 0.02',
    ])
  })

  it('allows 0.02 / K below batch size 16 from ruleset 2.0 on, not before (training rules)', () => {
    expect(found(learningRateOffRule, setLines(at(8, 0.01)), '2.0.0')).toEqual([])
    expect(found(learningRateOffRule, setLines(at(16, 0.01)), '2.0.0')).toHaveLength(1)
    expect(found(learningRateOffRule, setLines(at(8, 0.01)), '1.1.0')).toHaveLength(1)
  })

  it('says nothing under a ruleset without a rule, as 4.0, which has no Mask R-CNN', () => {
    expect(found(learningRateOffRule, setLines(at(120, 0.15)), '4.0.0')).toEqual([])
  })
})
