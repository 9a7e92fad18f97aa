import { describe, expect, it } from 'vitest'
import { scalingFound } from '../../../src/files/read/scaling-found.ts'
import { folderWith } from '../../support/folder.ts'

describe('scalingFound', () => {
  const found = (content: string) => scalingFound(folderWith({ 'scaling.json': content }))

  it('is the factor of the file, null without one', () => {
    expect(found('{"scaling_factor": 1.0009920634920635}')).toBe(1.0009920634920635)
    expect(scalingFound(folderWith({}))).toBeNull()
  })

  it('says of what holds no factor that it is unreadable', () => {
    const numbers = ['"1.01"', 'NaN', '1e999'].map(number => `{"scaling_factor": ${number}}`)
    for (const content of ['', '{', 'null', '[]', '{"factor": 1}', ...numbers])
      expect(found(content)).toBe('unreadable')
  })

  it('says so of a folder in its place', () => {
    expect(scalingFound(folderWith({ 'scaling.json/x': '' }))).toBe('unreadable')
  })
})
