import { describe, expect, it } from 'vitest'
import { literalsIn, soleValue } from '../../src/advise/rule-expressions.ts'
import { globalNames } from '../../src/compliance/language/allowed.ts'
import { parseTest } from '../../src/compliance/language/parse.ts'

const names = new Set([...globalNames, 'v', 's'])
const parsed = (test: string) => parseTest(test, names)

describe('soleValue', () => {
  it.each([
    ["v['value'] == 12000 - s['warmup']", "12000 - s['warmup']"],
    ["4 == v['value']", '4'],
    ["abs(v['value'] - 0.125 * (256 / s['bs']) ** 0.5) < 1e-9", "0.125 * (256 / s['bs']) ** 0.5"],
    ["math.isclose(v['value'], s['rate'])", "s['rate']"],
    ["v['value'] in ['adamw']", "'adamw'"],
  ])('of %s is %s', (test, expression) => {
    expect(soleValue(parsed(test))).toEqual(parsed(expression))
  })

  it.each([
    "v['value'] > 0",
    "v['value'] in ['sgd', 'lars']",
    "v['value'] == 2e-5 or v['value'] == 3e-5",
    "v['value'] == v['metadata']['samples_count']",
    "s['bs'] == s['prompts'] * v['value']",
    "v['value'] != ''",
  ])('is none of %s, which allows several values or asks for something else', test => {
    expect(soleValue(parsed(test))).toBe(null)
  })
})

describe('literalsIn', () => {
  it('are the numbers and texts, not the names of members', () => {
    expect(literalsIn(parsed("v['value'] == 2e-5 or s['name'] in ['sgd', 3]"))).toEqual([2e-5, 'sgd', 3n])
  })
})
