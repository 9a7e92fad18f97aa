import { describe, expect, it } from 'vitest'
import { builtIn } from '../../../src/benchmarks/catalogue.ts'
import { lintSet } from '../../../src/rcp/lint/lint-set.ts'
import { recordLine, setLines } from '../../support/lint.ts'
import { times } from '../../support/rcp.ts'
import { allReferenceSets } from '../../support/reference-sets.ts'

const options = { catalogue: builtIn, usage: 'training', ruleset: '1.1.0', benchmark: 'maskrcnn' } as const

describe('lintSet', () => {
  it('gives the findings of all rules by line', () => {
    const text = setLines(recordLine(48, times(9, 14)), recordLine(64, times(10, 14), { Platform: 'TBD' }))
    const findings = lintSet(text, 'rcps_maskrcnn.json', options)
    const lines = findings.map(({ line }) => line)
    expect(lines).toEqual(lines.toSorted((a, b) => a! - b!))
    expect(new Set(findings.map(({ code }) => code))).toEqual(
      new Set([
        'few-batch-sizes',
        'name-mismatch',
        'too-few-runs',
        'zero-stdev',
        'missing-hyperparameter',
        'placeholder-text',
      ]),
    )
  })

  it('takes a set without records, or with records too short for any statistics', () => {
    expect(lintSet('{}', 'rcps_maskrcnn.json', options)).toHaveLength(1)
    const short = setLines(recordLine(8, []), recordLine(16, [1]), recordLine(32, [1, 2]))
    const errors = lintSet(short, 'rcps_maskrcnn.json', options).filter(
      ({ severity }) => severity === 'error',
    )
    expect(errors.map(({ code }) => code)).toEqual(times(3, 0).map(() => 'too-few-runs'))
  })
})

const sets = allReferenceSets()
const skipped = sets.length === 0

describe.skipIf(skipped)(
  `lintSet on the sets of mlcommons/logging 7bbf792${skipped ? ' (skipped: no reference data at ../shared)' : ''}`,
  () => {
    const findings = sets.flatMap(({ name, path, text, benchmark, ruleset }) =>
      lintSet(text, path, {
        catalogue: builtIn,
        usage: benchmark.usage,
        ruleset,
        benchmark: benchmark.name,
      }).map(finding => ({ file: name, ...finding })),
    )
    const recordsWith = (code: string) => findings.filter(finding => finding.code === code)

    it('finds the 13 records with fewer than 2N runs, all of stable diffusion (counted with Python)', () => {
      const few = recordsWith('too-few-runs')
      expect(few).toHaveLength(13)
      expect(few.every(({ file }) => file.endsWith('/rcps_stable_diffusion.json'))).toBe(true)
    })

    it('finds "TBD" 192 times, always as Platform (counted with grep)', () => {
      const placeholders = recordsWith('placeholder-text')
      expect(placeholders).toHaveLength(192)
      expect(new Set(placeholders.map(({ message }) => message))).toEqual(new Set(['Platform is "TBD"']))
    })

    it('finds the 50 names that follow no usual form, and no name against BS (counted with Python)', () => {
      const names = recordsWith('name-mismatch')
      expect(names.filter(({ severity }) => severity === 'note')).toHaveLength(50)
      expect(names.filter(({ severity }) => severity === 'error')).toEqual([])
    })

    it('finds no duplicate batch size and no duplicate member, as there are none (counted with Python)', () => {
      expect(recordsWith('duplicate-batch-size')).toEqual([])
      expect(recordsWith('duplicate-member')).toEqual([])
    })

    it('finds the run of 13,790,871,552 samples, where the others of the record took 1.21 to 1.26 billion (read in line 44 of the file)', () => {
      expect(recordsWith('outlier-run').filter(({ severity }) => severity === 'error')).toEqual([
        {
          file: 'training_4.1.0/rcps_gpt3.json',
          code: 'outlier-run',
          severity: 'error',
          record: 'gpt3_ref_3072',
          line: 33,
          message: "13790871552 is far from the runs' median of 1207959552",
        },
      ])
    })
  },
)
