import { describe, expect, it } from 'vitest'
import { codes, isCode } from '../../src/codes/codes.ts'
import { sourceFiles, sourceText, stringsOf } from '../support/source.ts'

const areas = sourceFiles.filter(path => path.startsWith('codes/'))

describe('codes', () => {
  it('are each used outside of the table', () => {
    const used = new Set(
      sourceFiles
        .filter(path => !path.startsWith('codes/'))
        .flatMap(path => stringsOf(path, sourceText(path))),
    )
    expect(Object.keys(codes).filter(code => !used.has(code))).toEqual([])
  })

  it('are each in one file only', () => {
    const keys = areas.flatMap(path => sourceText(path).match(/^ {2}'?[a-z0-9-]+'?(?=: \{$)/gm) ?? [])
    const names = keys.map(key => key.replaceAll(/[ ']/g, ''))
    expect(names.sort()).toEqual(Object.keys(codes).sort())
  })
})

describe('isCode', () => {
  it('knows the codes of the table, and no member that every object has', () => {
    expect(['no-batch-size', 'no batch size', 'constructor'].map(isCode)).toEqual([true, false, false])
  })
})
