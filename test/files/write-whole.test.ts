import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { OutputError } from '../../src/errors.ts'
import { writeWhole } from '../../src/files/write-whole.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'output-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** A stream that keeps what is written, or fails with the code. */
function streamOf(code?: string): { stream: Writable; chunks: string[] } {
  const chunks: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk))
      done(code === undefined ? null : Object.assign(new Error(code), { code }))
    },
  })
  return { stream, chunks }
}

describe('writeWhole', () => {
  it('writes an answer in pieces to a file and to a stream, many pieces at once', async () => {
    function* pieces() {
      for (let line = 0; line < 100_000; line++) yield `${line}\n`
    }
    const path = join(folder, 'pieces.txt')
    const { stream, chunks } = streamOf()
    await writeWhole(path, pieces())
    await writeWhole('-', pieces(), stream)
    expect(await readFile(path, 'utf8')).toBe([...pieces()].join(''))
    expect(chunks.join('')).toBe([...pieces()].join(''))
    expect(chunks.length).toBeLessThan(5)
  })
  it('leaves no file where making the answer fails half-way', async () => {
    function* broken() {
      yield 'a'.repeat(1 << 20)
      throw new Error('broken')
    }
    await expect(writeWhole(join(folder, 'broken.txt'), broken())).rejects.toThrow(/^broken$/)
    expect(await readdir(folder)).toEqual([])
  })
  it('writes a file with its folders and leaves nothing beside it', async () => {
    const path = join(folder, 'a', 'b', 'report.json')
    await writeWhole(path, '{}\n')
    expect(await readFile(path, 'utf8')).toBe('{}\n')
    expect(await readdir(join(folder, 'a', 'b'))).toEqual(['report.json'])
  })
  it('writes bytes', async () => {
    const path = join(folder, 'runs.parquet')
    await writeWhole(path, Uint8Array.of(0, 255))
    expect([...(await readFile(path))]).toEqual([0, 255])
  })
  it('replaces a file, keeps its permissions and the link that led to it', async () => {
    const file = join(folder, 'file')
    const link = join(folder, 'link')
    await writeFile(file, 'old')
    await chmod(file, 0o640)
    await symlink('file', link)
    await writeWhole(link, 'new')
    expect(await readFile(file, 'utf8')).toBe('new')
    expect(await readlink(link)).toBe('file')
    expect((await stat(file)).mode & 0o777).toBe(0o640)
  })
  it('leaves no temporary file where the name cannot be given', async () => {
    const name = 'x'.repeat(300)
    await expect(writeWhole(join(folder, name), 'text')).rejects.toThrow(OutputError)
    expect(await readdir(folder)).toEqual([])
  })
  it('refuses a folder and says what to do', async () => {
    await mkdir(join(folder, 'out'))
    const error = await writeWhole(join(folder, 'out'), 'text').catch(thrown => thrown)
    expect(error).toBeInstanceOf(OutputError)
    expect(error.code).toBe('unwritable')
    expect(error.place.file).toBe(join(folder, 'out'))
    expect(error.remedy).toContain('folder')
    expect(error.cause.code).toBe('EISDIR')
  })
  it('refuses a path through a file', async () => {
    await writeFile(join(folder, 'file'), '')
    const error = await writeWhole(join(folder, 'file', 'report.json'), 'text').catch(thrown => thrown)
    expect(error).toBeInstanceOf(OutputError)
    expect(error.code).toBe('unwritable')
    expect(error.remedy).toContain('a part of the path is a file')
  })
  it.skipIf(process.platform !== 'linux')(
    'refuses a path below /proc, where no folder can be made',
    async () => {
      const error = await writeWhole('/proc/none/report.json', 'text').catch(thrown => thrown)
      expect(error).toBeInstanceOf(OutputError)
      expect(error.place.file).toBe('/proc/none/report.json')
    },
  )
  it.skipIf(process.platform === 'win32')('writes to a device as it is', async () => {
    await writeWhole('/dev/null', 'text')
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true)
  })
  it.each([undefined, '-'])('writes to standard output for %s', async path => {
    const { stream, chunks } = streamOf()
    await writeWhole(path, 'answer\n', stream)
    expect(chunks).toEqual(['answer\n'])
    expect(stream.listenerCount('error')).toBe(0)
  })
  it('is content when the reader of standard output has gone', async () => {
    await expect(writeWhole('-', 'answer\n', streamOf('EPIPE').stream)).resolves.toBeUndefined()
  })
  it('says that standard output cannot be written', async () => {
    await expect(writeWhole('-', 'answer\n', streamOf('ENOSPC').stream)).rejects.toThrow(
      'cannot write standard output (ENOSPC)',
    )
  })
})
