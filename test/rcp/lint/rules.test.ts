import { describe, expect, it } from 'vitest'
import { rules } from '../../../src/rcp/lint/rules.ts'
import { sourceFiles, sourceText } from '../../support/source.ts'

describe('rules', () => {
  it('list every file of a rule, by the name of its code', () => {
    const files = sourceFiles
      .filter(path => path.startsWith('rcp/lint/') && sourceText(path).includes('= lintRule({'))
      .map(path => path.replace('rcp/lint/', '').replace('.ts', ''))
    expect(files.length).toBeGreaterThan(10)
    expect(rules.map(({ code }) => code).toSorted()).toEqual(files.sort())
  })
})
