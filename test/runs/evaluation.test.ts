import { describe, expect, it } from 'vitest'
import { convergenceRule } from '../../src/benchmarks/catalogue.ts'
import type { LogValue } from '../../src/python/log-value.ts'
import { evaluationOf } from '../../src/runs/evaluation.ts'
import { benchmarkOf } from '../support/rcp.ts'

const evaluated = (value: LogValue, metadata: Record<string, LogValue>) => ({
  offset: 0,
  line: 5,
  text: '',
  key: 'eval_accuracy',
  value,
  metadata,
  timeMs: 0,
})

describe('evaluationOf', () => {
  it('has the position by the rule of the benchmark', () => {
    const rule = convergenceRule(benchmarkOf('llama2_70b_lora'), '4.0.0')
    const event = evaluated(0.93, { samples_count: 3072, epoch_num: 0.79 })
    expect(evaluationOf(event, rule)).toEqual({
      line: 5,
      position: 3072,
      unit: 'samples',
      quality: { eval_accuracy: 0.93 },
    })
  })

  it('takes epochs, else samples, where the benchmark is not known', () => {
    const position = (metadata: Record<string, LogValue>) =>
      evaluationOf(evaluated(1, metadata), undefined).position
    expect([position({ epoch_num: 3 }), position({ samples_count: 9 }), position({})]).toEqual([3, 9, null])
  })

  it('names a metric as the log does', () => {
    const event = evaluated(80, { metric: 'FID', step_num: 2 })
    expect(evaluationOf(event, undefined).quality).toEqual({ FID: 80 })
  })
})
