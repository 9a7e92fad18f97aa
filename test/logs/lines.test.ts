import { describe, expect, it } from 'vitest'
import { LONGEST_LINE, readLines, textOf } from '../../src/logs/lines.ts'

/** A reader over fixed bytes that gives at most `step` of them at a time. */
function readerOf(bytes: Buffer, step = bytes.length) {
  let at = 0
  return {
    close() {},
    read(into: Uint8Array): number {
      const part = bytes.subarray(at, at + Math.min(step, into.length))
      into.set(part)
      at += part.length
      return part.length
    },
  }
}

async function linesOf(bytes: Buffer, step?: number): Promise<[string, number, boolean][]> {
  const lines: [string, number, boolean][] = []
  await readLines(readerOf(bytes, step), (block, start, end, number, complete) => {
    lines.push([textOf(block, start, end), number, complete])
  })
  return lines
}

describe('readLines', () => {
  it('gives the same lines whatever the size of the blocks, with LF and CRLF ends', async () => {
    const bytes = Buffer.from('one\r\n\ntwo µ\nlast')
    const expected = [
      ['one', 1, true],
      ['', 2, true],
      ['two µ', 3, true],
      ['last', 4, false],
    ]
    for (const step of [1, 2, 3, 7, 100]) expect(await linesOf(bytes, step)).toEqual(expected)
  })

  it('gives no line for no bytes and no empty line after the last line end', async () => {
    expect(await linesOf(Buffer.alloc(0))).toEqual([])
    expect(await linesOf(Buffer.from('a\n'))).toEqual([['a', 1, true]])
  })

  it('hands on a line that is longer than its buffer and skips one above the limit, keeping the count', async () => {
    const long = Buffer.alloc(1_000_000, 'x')
    const tooLong = Buffer.alloc(LONGEST_LINE * 3, 'y')
    const end = Buffer.from('\n')
    const lines = await linesOf(Buffer.concat([long, end, tooLong, end, Buffer.from('z\n')]), 65_536)
    expect(lines.map(([text, number]) => [text.length, number])).toEqual([
      [1_000_000, 1],
      [1, 3],
    ])
  })

  it('waits for a reader that answers with promises', async () => {
    const reader = readerOf(Buffer.from('a\nb\n'), 1)
    const slow = { ...reader, read: async (into: Uint8Array) => reader.read(into) }
    let lines = 0
    await readLines(slow, () => {
      lines += 1
    })
    expect(lines).toBe(2)
  })
})
