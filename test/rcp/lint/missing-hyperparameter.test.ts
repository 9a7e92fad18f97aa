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

  it('names what the compliance rules leave to choose where they are there, instead of the table', () => {
    const text = setLines(
      recordLine(48, [14], { Hyperparams: { opt_momentum: 0.9, epsilon: 1e-5 } }),
      recordLine(64, [14], { Hyperparams: { lars_opt_momentum: 0.9, dropout: 0.5 } }),
    )
    const tunable = () => [['lars_opt_momentum', 'opt_momentum'], ['dropout']]
    expect(found(missingHyperparameter, text, '1.1.0', 'maskrcnn', tunable)).toEqual([
      'warning 2: Hyperparams has no dropout, which the rules let submitters choose',
      'note 3: Hyperparams has no epsilon, which other records have',
    ])
  })
})
