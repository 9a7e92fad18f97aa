import { describe, expect, it } from 'vitest'
import { builtIn } from '../../../src/benchmarks/catalogue.ts'
import { lint } from '../../../src/stages/lint/work.ts'
import { folderWith } from '../../support/folder.ts'
import { recordLine, setLines } from '../../support/lint.ts'

describe('lint', () => {
  it('takes the benchmark of the first record where the file name says none: 10 runs for Mask R-CNN', () => {
    const folder = folderWith({ 'new.json': setLines(recordLine(8, [14])) })
    const [result] = lint([`${folder}/new.json`], { catalogue: builtIn, usage: 'training' })
    expect(result?.findings.map(({ message }) => message)).toContain('1 run; a reference point needs 10')
  })

  it('leaves rules out for an unknown benchmark and says so', () => {
    const folder = folderWith({ 'rcps_toy.json': setLines(recordLine(8, [14])) })
    const [result] = lint([folder], { catalogue: builtIn, usage: 'training' })
    expect(result?.findings.map(({ code }) => code)).toEqual(['unknown-benchmark', 'few-batch-sizes'])
  })

  it('asks the rules of the ruleset which hyperparameters a record has to name', () => {
    const key = (name: string) => `- KEY:\n    NAME: ${name}\n    REQ: EXACTLY_ONE\n`
    const folder = folderWith({
      'sets/training_1.1.0/rcps_maskrcnn.json': setLines(recordLine(8, [14])),
      'rules/training_1.1.0/common.yaml': '',
      'rules/training_1.1.0/closed_maskrcnn.yaml': key('opt_momentum'),
    })
    const request = { catalogue: builtIn, usage: 'training', rules: `${folder}/rules` } as const
    const [result] = lint([`${folder}/sets`], request)
    const missing = result!.findings.filter(({ code }) => code === 'missing-hyperparameter')
    expect(missing.map(({ message }) => message)).toEqual([
      'Hyperparams has no opt_momentum, which the rules let submitters choose',
    ])
  })
})

it('says that the provenance next to a set cannot be read, and judges the set', () => {
  const folder = folderWith({
    'rcps_maskrcnn.json': setLines(recordLine(8, [14])),
    'rcps_maskrcnn.provenance.json': '{}',
  })
  const [result] = lint([folder], { ruleset: '1.1.0' })
  expect(result?.findings.filter(({ code }) => code === 'provenance-mismatch')).toMatchObject([
    { severity: 'warning', message: expect.stringContaining('is not a provenance of RCP records') },
  ])
})
