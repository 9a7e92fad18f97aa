import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../../src/errors.ts'
import { scanLegacyLog, scanLog } from '../../../src/files/read/scan-log.ts'
import { folderWith } from '../../support/folder.ts'

async function scanned(content: string | Uint8Array) {
  const file = join(folderWith({ 'result_0.txt': content }), 'result_0.txt')
  const lines: [number, string][] = []
  const { problems } = await scanLog(file, 'every tagged line', ({ line, text }) => {
    lines.push([line, text])
  })
  return { lines, codes: problems.map(({ code }) => code) }
}

describe('scanLog', () => {
  it('hands on the tagged lines', async () => {
    expect(await scanned('noise\n:::MLLOG {"key": "seed"}\n')).toEqual({
      lines: [[2, '{"key": "seed"}']],
      codes: [],
    })
  })

  it.each([
    ['an empty file', '', 'empty-log'],
    ['a binary file', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1]), 'binary-log'],
    ['a Caffe log', 'I0101 00:00:00.000000 1 solver.cpp:60] Solving net\n', 'other-log'],
    ['a log of ruleset 0.6', ':::MLL 1556733699.71 seed: {"value": 3}\n', 'other-ruleset'],
    ['a log of ruleset 0.5', ':::MLPv0.5.0 ssd 1.0 (a.py:1) seed: 3\n', 'unsupported-version'],
    ['any other text', 'nothing to see\n', 'no-mllog-lines'],
  ])('says of %s what it is', async (_, content, code) => {
    expect(await scanned(content)).toEqual({ lines: [], codes: [code] })
  })

  it('refuses a file that cannot be opened', async () => {
    const file = join(folderWith({}), 'result_0.txt')
    await expect(scanLog(file, 'every tagged line', () => {})).rejects.toThrow(InputError)
  })
})

describe('scanLegacyLog', () => {
  it('hands on the lines of ruleset 0.6', async () => {
    const content = ':::MLL 1556733699.71 seed: {"value": 3}\n'
    const file = join(folderWith({ 'result_0.txt': content }), 'result_0.txt')
    let count = 0
    const problems = await scanLegacyLog(file, () => {
      count++
    })
    expect([count, problems]).toEqual([1, { bytes: Buffer.byteLength(content), problems: [] }])
  })
})
