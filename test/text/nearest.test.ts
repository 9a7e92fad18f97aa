import { describe, expect, it } from 'vitest'
import { nearest } from '../../src/text/nearest.ts'

const known = ['maskrcnn', 'resnet', 'retinanet', 'ssd']

describe('nearest', () => {
  it.each([
    ['maskrcn', 'maskrcnn'],
    ['MaskRCNN', 'maskrcnn'],
    ['rsenet', 'resnet'],
    ['retinanett', 'retinanet'],
    ['sdd', 'ssd'],
    ['', null],
    ['transformer', null],
  ])('is, for %j, %j: within a third of the length, or two edits', (name, expected) => {
    expect(nearest(name, known)).toBe(expected)
  })

  it('counts two neighbours that have changed places as one edit', () => {
    expect(nearest('ruleste', ['rules', 'ruleset'])).toBe('ruleset')
  })

  it('is the first of equals, and null of none', () => {
    expect(nearest('ab', ['aa', 'bb'])).toBe('aa')
    expect(nearest('ab', [])).toBeNull()
  })
})
