import { describe, expect, it } from 'vitest'
import { recogniseForm } from '../../src/advise/recognise-form.ts'

// The tests are in the notation of the rule files of mlcommons/logging 7bbf792.
describe('recogniseForm', () => {
  it.each([
    ["is_integer( v['value'] / 0.02 )", { kind: 'multiple', quantum: 0.02 }],
    [
      "is_integer(v['value'] / 0.02) or (s['global_batch_size'] < 16 and is_integer(0.02 / v['value']))",
      { kind: 'multiple', quantum: 0.02, fractionBelowBatchSize: 16 },
    ],
    ["v['value'] == 2e-5 or v['value'] == 3e-5", { kind: 'one-of', values: [2e-5, 3e-5] }],
    [
      "v['value'] * 1_152 == s['global_batch_size'] * 8e-5",
      { kind: 'proportional', rate: 8e-5, batchSize: 1152 },
    ],
    [
      "abs(v['value'] - 2.4e-05 * (s['global_batch_size'] / 16384) ** 0.5) < 1e-9",
      { kind: 'square-root', rate: 2.4e-5, batchSize: 16384 },
    ],
    ["v['value'] > 0", { kind: 'positive' }],
    ["v['value'] >= 0.", { kind: 'not-negative' }],
    ["v['value'] >= 0.1", null],
    [
      "is_integer(v['value'] / 0.02) or (s['global_batch_size'] < 16 and is_integer(0.01 / v['value']))",
      null,
    ],
  ])('reads %s', (test, form) => {
    expect(recogniseForm(test, '')).toEqual(form)
  })

  it('looks up what code before has set: s[name] = … stands for its value', () => {
    const before =
      "s['global_batch_size'] = v['value']\ns['rate'] = 1.0e-6 * (s['global_batch_size'] / 256) ** 0.5\n"
    expect(recogniseForm("abs(v['value'] - s['rate']) < 1e-9", before)).toEqual({
      kind: 'square-root',
      rate: 1e-6,
      batchSize: 256,
    })
  })
})
