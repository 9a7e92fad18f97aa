import { describe, expect, it } from 'vitest'
import { startingWith } from '../../../src/logs/table/starting-with.ts'

async function* chunks(...texts: readonly string[]): AsyncGenerator<Buffer> {
  for (const text of texts) yield Buffer.from(text)
}

describe('startingWith', () => {
  it('gives the first chunk, then what is left of the others', async () => {
    const rest = chunks('a', 'b', 'c')
    const first = await rest.next()
    const all: Buffer[] = []
    for await (const chunk of startingWith(first.value, rest)) all.push(chunk)
    expect(String(all)).toBe('a,b,c')
  })
})
