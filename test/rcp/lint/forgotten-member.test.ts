import { expect, it } from 'vitest'
import { forgottenMember } from '../../../src/rcp/lint/forgotten-member.ts'
import { found, recordLine, setLines } from '../../support/lint.ts'

const record = (bs: number, ...members: readonly string[]) =>
  recordLine(bs, [1], Object.fromEntries(members.map(member => [member, 'x'])))

it('forgottenMember names a member that one record lacks and all others have', () => {
  const set = setLines(record(8, 'Creator', 'When'), record(16, 'When'), record(32, 'Creator', 'When'))
  expect(found(forgottenMember, set)).toEqual([
    'warning 3: no member "Creator", which all other records have',
  ])
})

it('forgottenMember says nothing where two records lack it, or where there are only two', () => {
  const two = setLines(record(8, 'Creator'), record(16), record(32))
  expect(found(forgottenMember, two)).toEqual([])
  expect(found(forgottenMember, setLines(record(8, 'Creator'), record(16)))).toEqual([])
})
