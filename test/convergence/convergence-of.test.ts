import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import { convergenceOf } from '../../src/convergence/convergence-of.ts'
import type { FileReading } from '../../src/convergence/reference-reading.ts'

const reading = (members: Partial<FileReading>): FileReading => ({
  globalBatchSize: 96,
  globalBatchSizeText: '96',
  benchmark: 'maskrcnn',
  division: null,
  organization: null,
  epochs: 14,
  quality: null,
  samples: null,
  crash: null,
  problems: [],
  ...members,
})

const of = (members: Partial<FileReading>, ruleset = '1.1.0') =>
  convergenceOf(reading(members), builtIn, ruleset)

describe('convergenceOf', () => {
  it('gives the value with its unit and quality', () => {
    expect(of({ quality: 0.38 })).toEqual({ value: 14, unit: 'epochs', quality: 0.38 })
  })

  it('knows which benchmarks count samples, by ruleset', () => {
    const unit = (benchmark: string, ruleset: string) => of({ benchmark }, ruleset)?.unit
    expect([unit('bert', '1.1.0'), unit('unet3d', '3.0.0'), unit('unet3d', '3.1.0')]).toEqual([
      'samples',
      'epochs',
      'samples',
    ])
  })

  it('takes epochs for a benchmark that nobody knows', () => {
    expect(of({ benchmark: 'toy' })?.unit).toBe('epochs')
    expect(of({ benchmark: null })?.unit).toBe('epochs')
  })

  it('is null where the run did not converge, the log cannot be read, or the epochs are NaN', () => {
    expect(of({ epochs: null })).toBeNull()
    expect(of({ epochs: Number.NaN })).toBeNull()
    expect(of({ crash: { code: 'bad-json', line: 1, message: '' } })).toBeNull()
  })
})
