import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shownInterval } from '../../src/rcp/shown-interval.ts'
import { record } from '../support/rcp.ts'

const of = (epochs: readonly number[], bs = 8) => record('toy', bs, epochs)

describe('shownInterval', () => {
  it('is the greatest common divisor of the distances of a record with three different values', () => {
    expect(shownInterval([of([35, 39, 47, 35])], 'epochs')).toEqual({
      step: 4,
      offset: 3,
      from: ['toy_ref_8'],
    })
  })

  it('finds fractions of epochs without binary noise: 0.65, 0.7 and 0.75 are 0.05 apart', () => {
    expect(shownInterval([of([0.65, 0.7, 0.75])], 'epochs')).toMatchObject({ step: 0.05, offset: 0 })
  })

  it('is that of the nearest record, as each batch size may have its own', () => {
    const [near, far] = [of([24576, 49152, 98304], 1536), of([25088, 50176, 75264], 448)]
    expect(shownInterval([near, far], 'samples')).toMatchObject({
      step: 24576,
      from: ['toy_ref_1536'],
    })
  })

  it('takes all records together where none has three values: 14 and 20 alone would be 6 apart', () => {
    const [near, far] = [of([14, 14, 20], 64), of([14, 15], 96)]
    expect(shownInterval([near, far], 'epochs')).toEqual({
      step: 1,
      offset: 0,
      from: ['toy_ref_64', 'toy_ref_96'],
    })
  })

  it('takes two values in samples as multiples: 24 and 25 times 50331648', () => {
    const values = [24 * 50331648, 25 * 50331648]
    expect(shownInterval([of(values)], 'samples')).toMatchObject({ step: 50331648, offset: 0 })
  })

  it('skips samples that lie apart by less than a batch: not all were counted alike', () => {
    const [near, far] = [of([24576, 49152, 49168], 1536), of([25088, 50176, 75264], 448)]
    expect(shownInterval([near, far], 'samples')).toMatchObject({ step: 25088, from: ['toy_ref_448'] })
  })

  it.each([
    ['one value', [14, 14], 'epochs'],
    ['one value in samples', [100, 100], 'samples'],
    ['values finer than thousandths', [1.00012, 2.00071, 3.00009], 'epochs'],
    ['values that were rounded to thousandths', [1.001, 1.334, 1.665], 'epochs'],
  ] as const)('is not known of %s', (_, values, unit) => {
    expect(shownInterval([of(values)], unit)).toBe(null)
  })

  it('finds every interval that values were made with, up to a multiple', () => {
    const made = fc.record({
      step: fc.integer({ min: 8, max: 5000 }),
      times: fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 3, maxLength: 10 }),
    })
    fc.assert(
      fc.property(made, ({ step, times }) => {
        const found = shownInterval([of(times.map(time => time * step))], 'samples')!
        expect(found.step % step).toBe(0)
        for (const time of times) expect((time * step - found.offset!) % found.step).toBe(0)
      }),
    )
  })
})
