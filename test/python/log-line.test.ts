import { describe, expect, it } from 'vitest'
import { GivenLine } from '../../src/python/log-line.ts'
import { PyDict } from '../../src/python/values.ts'

const members = { timestamp: 1.5, key: 'seed', lineno: 3n, fullString: ':::MLLOG {}', place: 7 }

describe('LogLine', () => {
  it('reads its value once, when it is first asked for', () => {
    let reads = 0
    const line = new GivenLine(members, () => {
      reads++
      return new PyDict()
    })
    expect(reads).toBe(0)
    expect(line.value).toBe(line.value)
    expect(reads).toBe(1)
  })

  it('keeps what rules assign, None among it', () => {
    const line = new GivenLine(members, () => new PyDict())
    line.fullString = null
    line.timestamp = null
    line.lineno = 'x'
    line.key = null
    line.value = null
    const { fullString, timestamp, lineno, key, value, place } = line
    expect([fullString, timestamp, lineno, key, value, place]).toEqual([null, null, 'x', null, null, 7])
  })

  it('has copies that share the objects but not the names, as those of dataclasses.replace in Python', () => {
    const line = new GivenLine(members, () => new PyDict())
    const copy = line.copy()
    copy.key = 'other'
    expect([line.key, copy.key, copy.lineno, copy.place]).toEqual(['seed', 'other', 3n, null])
    expect(copy.value).toBe(line.value)
  })
})
