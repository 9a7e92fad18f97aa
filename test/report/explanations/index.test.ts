import { describe, expect, it } from 'vitest'
import { explanations } from '../../../src/report/explanations/index.ts'
import { usedCodes } from '../../support/codes.ts'
import { sourceFiles, sourceText, stringsOf } from '../../support/source.ts'

const used = usedCodes()

describe('explanations', () => {
  it('are there for every code that an error, problem or finding of src can have', () => {
    expect(used.length).toBeGreaterThan(100)
    const unexplained = used.filter(({ code }) => !Object.hasOwn(explanations, code))
    expect(unexplained.map(({ code, file }) => `${code} (${file})`)).toEqual([])
  })

  it('are of codes that src gives: none is left over', () => {
    const files = sourceFiles.filter(path => !path.startsWith('report/explanations/'))
    const words = new Set(files.flatMap(path => stringsOf(path, sourceText(path))))
    expect(Object.keys(explanations).filter(code => !words.has(code))).toEqual([])
  })

  it('have a title without a full stop, and sentences for why and remedy', () => {
    for (const [code, { title, why, remedy, source }] of Object.entries(explanations)) {
      expect(title, code).toMatch(/^[^A-Z].*[^.]$/)
      expect(why, code).toMatch(/^\S.*\.$/)
      expect(remedy, code).toMatch(/^\S.*\.$/)
      expect(source, code).toMatch(/\S.*[^.]$/)
    }
  })
})

describe('usedCodes', () => {
  it.each([
    ['no-mllog-lines', 'an array that is taken apart into code and message'],
    ['binary-log', 'a tuple type with a label'],
    ['bad-epoch', "a constructor's parameter"],
    ['too-many-runs', 'a choice between two'],
    ['missing-rcp', 'a union of literals'],
  ])('finds %s: %s', code => {
    expect(used.map(entry => entry.code)).toContain(code)
  })
})
