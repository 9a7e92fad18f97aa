import { describe, expect, it } from 'vitest'
import { plainCutter } from '../../src/logs/line-cutter.ts'

describe('plainCutter', () => {
  it('hands on every line without its line end and counts on from those before', () => {
    const cutter = plainCutter()
    const size = cutter.window.write('one\n\ntwo\r\nnot whole')
    const lines: unknown[] = []
    const count = cutter.cut(size - 'not whole'.length, 10, (bytes, start, end, number, complete) =>
      lines.push([bytes.toString('latin1', start, end), number, complete]),
    )
    expect(count).toBe(3)
    expect(lines).toEqual([
      ['one', 11, true],
      ['', 12, true],
      ['two', 13, true],
    ])
  })

  it('keeps the content of its window when it grows', () => {
    const cutter = plainCutter()
    cutter.window.write('content')
    cutter.grow(3 << 20)
    expect(cutter.window.length).toBe(3 << 20)
    expect(cutter.window.toString('latin1', 0, 7)).toBe('content')
  })
})
