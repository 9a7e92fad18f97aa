import { describe, expect, it } from 'vitest'
import { discoverSets } from '../../src/files/discover-sets.ts'
import { folderWith } from '../support/folder.ts'

describe('discoverSets', () => {
  it('takes a file whatever its name, and rcps_*.json below folders', () => {
    const folder = folderWith({ 'x.json': '{}', 'a/rcps_b.json': '{}', 'a/c.json': '{}' })
    expect(discoverSets([`${folder}/x.json`, folder])).toEqual([
      `${folder}/x.json`,
      `${folder}/a/rcps_b.json`,
    ])
  })

  it('leaves out the provenance that regenerate writes beside a set', () => {
    const folder = folderWith({
      'rcps_a.json': '{}',
      'rcps_a.provenance.json': '{}',
      'rcps_a_b.c.json': '{}',
    })
    expect(discoverSets([folder])).toEqual([`${folder}/rcps_a.json`, `${folder}/rcps_a_b.c.json`])
  })

  it('refuses a folder without sets, and a path that does not exist', () => {
    const folder = folderWith({ 'a.txt': '' })
    expect(() => discoverSets([folder])).toThrow(expect.objectContaining({ code: 'no-rcp-sets' }))
    expect(() => discoverSets([`${folder}/b`])).toThrow(expect.objectContaining({ code: 'path-not-found' }))
  })
})
