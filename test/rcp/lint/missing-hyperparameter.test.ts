import { describe, expect, it } from 'vitest'
import { missingHyperparameter } from '../../../src/rcp/lint/missing-hyperparameter.ts'
import { found, recordLine, setLines } from '../../support/lint.ts'
import { benchmarkOf } from '../../support/rcp.ts'

const all = Object.fromEntries(benchmarkOf('maskrcnn').hyperparameters.map(member => [member, 1]))
const { num_image_candidates, ...fewer } = all

describe('missingHyperparameter', () => {
  it('names what the record lacks of the table of benchmarks', () => {
    const text = setLines(
      recordLine(48, [14], { Hyperparams: all }),
      recordLine(64, [14], { Hyperparams: fewer }),
    )
    expect(num_image_candidates).toBe(1)
    expect(found(missingHyperparameter, text)).toEqual(['warning 3: Hyperparams has no num_image_candidates'])
  })

  it('notes what only other records have', () => {
    const text = setLines(
      recordLine(48, [14], { Hyperparams: { ...all, max_image_size: 1333 } }),
      recordLine(64, [14], { Hyperparams: all }),
    )
    expect(found(missingHyperparameter, text)).toEqual([
      'note 3: Hyperparams has no max_image_size, which other records have',
    ])
  })
})
