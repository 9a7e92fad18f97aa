import { describe, expect, it } from 'vitest'
import { parseMembers, UnusableLine } from '../../src/convergence/members.ts'

const members = parseMembers('{"key": "seed", "value": 4096.0, "none": null, "metadata": {"epoch_num": 3}}')

describe('parseMembers', () => {
  it('gives a member, null for one that is null, and the fallback for one that is missing', () => {
    expect([members.get('key'), members.get('none'), members.get('other', 'x')]).toEqual(['seed', null, 'x'])
  })

  it('complains of a missing member, as a KeyError does in Python', () => {
    expect(() => members.get('other')).toThrow(UnusableLine)
    expect(() => members.get('other')).toThrow("the line has no member 'other'")
  })

  it('gives a member of the metadata, and complains where there is none', () => {
    expect(members.metadata('epoch_num')).toBe(3)
    expect(() => members.metadata('status')).toThrow("no metadata member 'status'")
    expect(() => parseMembers('{"metadata": null}').metadata('status')).toThrow(UnusableLine)
    expect(() => parseMembers('{"metadata": [1]}').metadata('length')).toThrow(UnusableLine)
  })

  it('does not take what every object has for a member', () => {
    expect(() => members.metadata('constructor')).toThrow(UnusableLine)
    expect(() => members.get('toString')).toThrow(UnusableLine)
  })

  it('gives the text of a number as it is written', () => {
    expect(members.valueText()).toBe('4096.0')
  })

  it.each(['', '{"key": 1', '[1]', '"text"', 'null'])('complains of %j, which is no JSON object', text => {
    expect(() => parseMembers(text)).toThrow(UnusableLine)
  })
})
