import { describe, expect, it } from 'vitest'
import { checkRepository, type RepositoryEntry } from '../../src/submission/repository.ts'

const codes = (name: string, changes: Partial<RepositoryEntry> = {}) =>
  checkRepository([{ path: `a/${name}`, name, kind: 'file', size: 0, ...changes }]).map(({ code }) => code)

/** Oracle: repo_checker of mlcommons/logging 7bbf792. */
describe('checkRepository', () => {
  it('finds names with a leading dot or a blank, of files and folders', () => {
    expect(codes('.gitignore')).toEqual(['bad-file-name'])
    expect(codes('a b', { kind: 'folder' })).toEqual(['bad-file-name'])
    expect(codes('a.b_Δ\u00a0c')).toEqual([])
  })

  it('finds files above 50 MiB, and none of that size', () => {
    expect(codes('a', { size: 50 * 2 ** 20 })).toEqual([])
    expect(codes('a', { size: 50 * 2 ** 20 + 1 })).toEqual(['large-file'])
  })

  it('finds links that lead nowhere', () => {
    expect(codes('a', { kind: 'link' })).toEqual([])
    expect(codes('a', { kind: 'broken-link' })).toEqual(['broken-link'])
  })
})
