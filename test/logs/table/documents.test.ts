import { describe, expect, it } from 'vitest'
import { readDocuments } from '../../../src/logs/table/documents.ts'
import { rowsOf } from '../../support/rows.ts'

const rows = (content: string, member?: string) => rowsOf(path => readDocuments(path, member), content)

describe('readDocuments', () => {
  it('gives the elements of an array with the line on which each ends', async () => {
    expect(await rows(' [{"bs": 96},\n{"lr":\n4e-04}]')).toEqual([
      { line: 1, values: { bs: 96 } },
      { line: 3, values: { lr: 0.0004 } },
    ])
  })

  it('gives one object after the other, behind a byte order mark and blank lines', async () => {
    expect(await rows('\ufeff\n{"bs": 96}\n{"note": "é"}')).toEqual([
      { line: 2, values: { bs: 96 } },
      { line: 3, values: { note: 'é' } },
    ])
  })

  it('gives the elements of the member that is named, and nothing of the rest', async () => {
    const content = '{"tool": {"runs": [{"no": 1}]},\n"runs": [{"bs": 96}],\n"more": [{"no": 2}]}'
    expect(await rows(content, 'runs')).toEqual([{ line: 2, values: { bs: 96 } }])
    expect(await rows('[{"bs": 96}]', 'runs')).toEqual([{ line: 1, values: { bs: 96 } }])
  })

  it('reads documents that no piece of the file holds whole', async () => {
    const note = 'x'.repeat(200_000)
    expect(await rows(JSON.stringify([{ note }, { note }]))).toEqual([
      { line: 1, values: { note } },
      { line: 1, values: { note } },
    ])
  })

  it('has no rows in an empty file and an empty array', async () => {
    expect(await rows('')).toEqual([])
    expect(await rows('[]')).toEqual([])
  })

  it.each([
    ['[{"a": 1},\n{"b":', undefined, 2],
    ['[{"a": 1}\n', undefined, 2],
    ['[{"a": 1}]\n]', undefined, 2],
    ['{"a": 1}\n{"b": NaN}\n', undefined, 2],
    ['{"a": 1}\n5\n', undefined, 2],
    ['hello', undefined, 1],
    ['{"a": 1}', 'runs', 1],
    ['{"runs": {"a": 1}}', 'runs', 1],
  ])('refuses %j, member %s, as bad-json on line %i', async (content, member, line) => {
    await expect(rows(content, member)).rejects.toMatchObject({
      name: 'InputError',
      code: 'bad-json',
      place: { line, file: expect.stringContaining('runs') },
    })
  })

  it('names a file that does not exist', async () => {
    await expect(readDocuments('/no/such/file.json').next()).rejects.toMatchObject({ code: 'path-not-found' })
  })
})
