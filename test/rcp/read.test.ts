import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/errors.ts'
import { parseRcpSet, readRcpSet, readRcpText } from '../../src/rcp/read.ts'

const record =
  '{"Benchmark": "a", "Creator": "X", "BS": 8, "Hyperparams": {"lr": 4e-04}, "Epochs to converge": [3, 4.5]}'

function failure(run: () => unknown): InputError {
  try {
    run()
  } catch (error) {
    return error as InputError
  }
  throw new Error('nothing was thrown')
}

describe('parseRcpSet', () => {
  it('reads the members that the reference checker reads and keeps all others (rcp_checker.py, commit 7bbf792)', () => {
    expect(parseRcpSet(`{"a_ref_8": ${record}}`, 'rcps_a.json')).toEqual({
      file: 'rcps_a.json',
      records: [
        {
          name: 'a_ref_8',
          benchmark: 'a',
          globalBatchSize: 8,
          hyperparameters: { lr: 0.0004 },
          epochs: [3, 4.5],
          extra: { Creator: 'X' },
        },
      ],
    })
  })

  it('reads values that are named samples to converge', () => {
    const text = `{"a_ref_8": ${record.replace('Epochs', 'samples')}}`
    expect(parseRcpSet(text, 'rcps_a.json').records[0]!.epochs).toEqual([3, 4.5])
  })

  it('keeps of two records with one name the last, at the place of the first, as a Python dict does', () => {
    const text = `{"one": ${record}, "two": ${record}, "one": ${record.replace('"BS": 8', '"BS": 16')}}`
    const { records } = parseRcpSet(text, 'rcps_a.json')
    expect(records.map(({ name, globalBatchSize }) => [name, globalBatchSize])).toEqual([
      ['one', 16],
      ['two', 8],
    ])
  })

  it('passes over a byte order mark', () => {
    expect(parseRcpSet(`\uFEFF{"a_ref_8": ${record}}`, 'rcps_a.json').records).toHaveLength(1)
  })

  it('says line, column and text where the JSON breaks', () => {
    const error = failure(() => parseRcpSet('{\r\n  "a": {\r\n    "BS": 8,,\r\n  }\r\n}', 'rcps_a.json'))
    expect(error).toBeInstanceOf(InputError)
    expect(error.code).toBe('rcp-set-syntax')
    expect(error.place).toEqual({ file: 'rcps_a.json', line: 3, column: 13, excerpt: '    "BS": 8,,' })
  })

  it('refuses what JSON forbids and a tolerant parser takes: comments, trailing commas, NaN, an empty file', () => {
    for (const text of [`{"a": ${record} // one\n}`, `{"a": ${record},}`, '{"a": NaN}', '']) {
      expect(failure(() => parseRcpSet(text, 'rcps_a.json')).code).toBe('rcp-set-syntax')
    }
  })

  it('refuses records without a member that the reference checker reads, and says where', () => {
    for (const member of [
      '"Benchmark": "a", ',
      '"BS": 8, ',
      '"Hyperparams": {"lr": 4e-04}, ',
      ', "Epochs to converge": [3, 4.5]',
    ]) {
      const error = failure(() => parseRcpSet(`{\n"a": ${record.replace(member, '')}}`, 'rcps_a.json'))
      expect(error.code).toBe('rcp-set-shape')
    }
    const error = failure(() =>
      parseRcpSet(`{\n"a": ${record.replace('[3, 4.5]', '[3, "4"]')}}`, 'rcps_a.json'),
    )
    expect(error.place).toMatchObject({ line: 2, column: 102 })
    expect(error.message).toBe('"a" / "Epochs to converge" must be an array of numbers.')
  })

  it('refuses a document that is no object and a record that is none', () => {
    for (const text of ['[]', '3', '{"a": 3}', '{"a": null}']) {
      expect(failure(() => parseRcpSet(text, 'rcps_a.json')).code).toBe('rcp-set-shape')
    }
  })
})

describe('readRcpSet', () => {
  it('says which file cannot be opened', () => {
    expect(failure(() => readRcpSet('no-such-file.json'))).toMatchObject({
      code: 'rcp-set-unreadable',
      place: { file: 'no-such-file.json' },
    })
  })

  it('refuses bytes that are not UTF-8, which could not be written back as they were', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'rcps-')), 'rcps_a.json')
    writeFileSync(path, Buffer.from([0x7b, 0xe9, 0x7d]))
    expect(failure(() => readRcpSet(path)).code).toBe('rcp-set-syntax')
  })
})

const rcps = join(process.env.MLPERF_RCP_SHARED ?? '../shared', 'reference', 'rcps')

describe.skipIf(!existsSync(rcps))('upstream RCP sets (skipped where the reference data are absent)', () => {
  const files = existsSync(rcps)
    ? readdirSync(rcps).flatMap(folder =>
        readdirSync(join(rcps, folder)).map(name => join(rcps, folder, name)),
      )
    : []

  it('reads all 588 records of the 99 files of commit 7bbf792', () => {
    expect(files).toHaveLength(99)
    expect(files.flatMap(file => readRcpSet(file).records)).toHaveLength(588)
  })

  it('gives a text that encodes to the same bytes', () => {
    for (const file of files) expect(Buffer.from(readRcpText(file)).equals(readFileSync(file))).toBe(true)
  })
})
