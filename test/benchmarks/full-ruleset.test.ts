import { expect, it } from 'vitest'
import { fullRuleset } from '../../src/benchmarks/full-ruleset.ts'

it.each([
  ['5.1', '5.1.0'],
  ['v5.1', '5.1.0'],
  ['V0.7', '0.7.0'],
  ['v5.1.0', '5.1.0'],
  ['5.1.1', '5.1.1'],
  ['5', '5'],
  ['v5.1.0.1', 'v5.1.0.1'],
  ['', ''],
])('fullRuleset(%j) is %j', (text, full) => {
  expect(fullRuleset(text)).toBe(full)
})
