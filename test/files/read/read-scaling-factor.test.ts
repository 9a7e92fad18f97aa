import { describe, expect, it } from 'vitest'
import { readScalingFactor } from '../../../src/files/read/read-scaling-factor.ts'
import { folderWith } from '../../support/folder.ts'

const read = (content: string) => readScalingFactor(folderWith({ 'scaling.json': content }))

describe('readScalingFactor', () => {
  it('reads the factor as the reference checker writes it', () => {
    expect(read('{"scaling_factor": 1.0009920634920635}')).toBe(1.0009920634920635)
  })

  it('is 1 where there is no file', () => {
    expect(readScalingFactor(folderWith({}))).toBe(1)
  })

  it.each(['{', '[]', '{}', '{"scaling_factor": "2"}', '{"scaling_factor": NaN}'])('refuses %s', content => {
    expect(() => read(content)).toThrow(expect.objectContaining({ code: 'bad-scaling-file' }))
  })
})
