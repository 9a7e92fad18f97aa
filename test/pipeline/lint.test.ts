import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import { lint } from '../../src/pipeline/lint.ts'
import { folderWith } from '../support/folder.ts'
import { recordLine, setLines } from '../support/lint.ts'

describe('lint', () => {
  it('takes the benchmark of the first record where the file name says none: 10 runs for Mask R-CNN', () => {
    const folder = folderWith({ 'new.json': setLines(recordLine(8, [14])) })
    const [result] = lint([`${folder}/new.json`], { catalogue: builtIn, usage: 'training' })
    expect(result?.findings.map(({ message }) => message)).toContain('1 run; a reference point takes 10')
  })

  it('leaves rules out for an unknown benchmark and says so', () => {
    const folder = folderWith({ 'rcps_toy.json': setLines(recordLine(8, [14])) })
    const [result] = lint([folder], { catalogue: builtIn, usage: 'training' })
    expect(result?.findings.map(({ code }) => code)).toEqual(['unknown-benchmark', 'few-batch-sizes'])
  })
})
