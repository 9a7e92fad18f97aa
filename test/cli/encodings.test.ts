import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { cli, fixture, temporaryFolder } from '../support/cli.ts'

const names = readdirSync(fixture('maskrcnn/submission/results/10xGPU/maskrcnn')).filter(name =>
  name.startsWith('result_'),
)
const log = readFileSync(fixture(`maskrcnn/submission/results/10xGPU/maskrcnn/${names[0]}`), 'utf8')

const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16()
const utf16 = Buffer.from(`\ufeff${log}`, 'utf16le')
const utf32 = Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), Buffer.from(log, 'utf16le')])

async function extract(name: string, content: Uint8Array, ...options: string[]) {
  const file = join(temporaryFolder(), name)
  writeFileSync(file, content)
  const { stdout } = await cli(['extract', file, '--ruleset', '1.1.0', '--format', 'ndjson', ...options])
  const { file: _, ...run } = JSON.parse(stdout)
  return run
}

// The Unicode Standard: a byte order mark names the encoding of a text.
describe('encodings', () => {
  it.each([
    ['UTF-16LE', 'a.txt', utf16],
    ['UTF-16BE', 'a.txt', swapped(utf16)],
    ['UTF-16LE', 'a.txt.gz', gzipSync(utf16)],
  ])('reads %s in %s, and says so', async (encoding, name, content) => {
    const plain = await extract('a.txt', Buffer.from(log))
    const { problems, ...run } = await extract(name, content)
    expect(problems).toMatchObject([{ code: 'other-encoding', message: expect.stringContaining(encoding) }])
    expect({ ...run, problems: [] }).toEqual(plain)
  })

  it('keeps the numbers of lines, also across windows, and hashes the bytes of the file', async () => {
    const lines = log.trimEnd().split('\n')
    const padded = [...Array(40_000).fill('ü – step'), ...lines, ':::MLLOG {"key": "seed", "value": '].join(
      '\r\n',
    )
    const content = Buffer.from(`\ufeff${padded}`, 'utf16le')
    const { problems, sha256 } = await extract('a.txt', content, '--hash')
    expect(problems[1]).toMatchObject({ code: 'bad-json', line: 40_000 + lines.length + 1 })
    expect(sha256).toBe(createHash('sha256').update(content).digest('hex'))
  })

  it('reads UTF-8 with a mark, and names UTF-32', async () => {
    expect(await extract('a.txt', Buffer.from(`\ufeff${log}`))).toEqual(
      await extract('a.txt', Buffer.from(log)),
    )
    const { problems } = await extract('a.txt', utf32)
    expect(problems).toMatchObject([{ code: 'unsupported-encoding' }])
  })

  it('judges logs in UTF-16 in check, with the same verdict and a warning each', async () => {
    const folder = temporaryFolder()
    for (const name of names) {
      const text = readFileSync(fixture(`maskrcnn/submission/results/10xGPU/maskrcnn/${name}`), 'utf8')
      writeFileSync(join(folder, name), Buffer.from(`\ufeff${text}`, 'utf16le'))
    }
    const options = ['--ruleset', '1.1.0', '--rcps', fixture('rcps'), '--format', 'json']
    const [result] = JSON.parse((await cli(['check', folder, ...options])).stdout).results
    const [plain] = JSON.parse(
      (await cli(['check', fixture('maskrcnn/submission'), ...options])).stdout,
    ).results
    expect([result.verdict, result.submissionMean]).toEqual([plain.verdict, plain.submissionMean])
    expect(result.problems).toHaveLength(names.length)
  })
})
