import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { type ByteReader, openSource, readChunks } from '../../src/logs/source.ts'

const folder = mkdtempSync(join(tmpdir(), 'source-'))
afterAll(() => rmSync(folder, { recursive: true }))

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function readAll(reader: ByteReader, size: number): Promise<string> {
  const into = new Uint8Array(size)
  let text = ''
  for (;;) {
    const count = await reader.read(into)
    if (count === 0) return text
    text += Buffer.from(into.subarray(0, count)).toString('latin1')
  }
}

describe('openSource', () => {
  it('reads a file into the memory given, at once and not by a promise', async () => {
    const reader = await openSource(write('a.txt', 'abcde'))
    const into = new Uint8Array(3)
    expect([reader.read(into), reader.read(into), reader.read(into)]).toEqual([3, 2, 0])
    reader.close()
  })

  it('answers with a promise after 50 ms of work, in which others have their turn: an interrupt is seen', async () => {
    const reader = await openSource(write('slow.txt', 'abc'))
    const end = performance.now() + 60
    while (performance.now() < end);
    let turned = false
    setImmediate(() => {
      turned = true
    })
    const answer = reader.read(new Uint8Array(2))
    expect(answer).toBeInstanceOf(Promise)
    expect(await answer).toBe(2)
    expect(turned).toBe(true)
    reader.close()
  })

  it('unpacks .gz, of several members too, as gzip -d does', async () => {
    const packed = Buffer.concat([gzipSync('abc\n'), gzipSync('d'.repeat(100_000))])
    const reader = await openSource(write('a.txt.gz', packed))
    expect(await readAll(reader, 7)).toBe(`abc\n${'d'.repeat(100_000)}`)
    reader.close()
  })

  it('refuses a .gz that is cut or none, as unreadable', async () => {
    for (const content of [gzipSync('abc'.repeat(1000)).subarray(0, 20), 'no gzip']) {
      const path = write('cut.gz', content)
      const reader = await openSource(path)
      await expect(readAll(reader, 100)).rejects.toMatchObject({ code: 'unreadable', place: { file: path } })
      reader.close()
    }
  })

  it('names a path that does not exist and one that is a folder', async () => {
    const missing = join(folder, 'missing.txt')
    await expect(openSource(missing)).rejects.toMatchObject({
      code: 'path-not-found',
      place: { file: missing },
    })
    await expect(openSource(folder)).rejects.toMatchObject({
      code: 'unreadable',
      message: `${folder} is a folder, not a file`,
    })
  })

  it('closes a packed file of which only the beginning was read', async () => {
    const reader = await openSource(write('b.gz', gzipSync('x'.repeat(1 << 22))))
    expect(await reader.read(new Uint8Array(1))).toBe(1)
    reader.close()
  })

  it('reads standard input for -', () => {
    const script = join(import.meta.dirname, '..', 'support', 'scan-file.ts')
    const input = '0: :::MLLOG {}\n'.repeat(20_000)
    const answer = execFileSync(process.execPath, ['--import', 'tsx', script, '-'], {
      input,
      encoding: 'utf8',
    })
    expect(JSON.parse(answer)).toMatchObject({ bytes: input.length, lines: 20_000, taggedLines: 20_000 })
  })
})

describe('readChunks', () => {
  it('gives the content in pieces that stay as they are', async () => {
    const content = Array.from({ length: 30_000 }, (_, i) => String(i)).join()
    const pieces: Buffer[] = []
    for await (const piece of readChunks(write('c.txt', content))) pieces.push(piece)
    expect(pieces.length).toBe(Math.ceil(content.length / 65536))
    expect(Buffer.concat(pieces).toString()).toBe(content)
  })
})
