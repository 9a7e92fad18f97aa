import { describe, expect, it } from 'vitest'
import { readCsvRows } from '../../../src/logs/table/csv.ts'
import { rowsOf } from '../../support/rows.ts'

const rows = (content: string) => rowsOf(readCsvRows, content)

describe('readCsvRows', () => {
  it('gives each row by the names of the first line, with the line on which it ends', async () => {
    expect(await rows('bs,note\n96, a \n\n"120","b, ""c""\nd"\n')).toEqual([
      { line: 2, values: { bs: '96', note: 'a' } },
      { line: 5, values: { bs: '120', note: 'b, "c"\nd' } },
    ])
  })

  it.each(['\ufeffbs;lr\r\n96;0,12\r\n', 'bs\tlr\n96\t0,12\n', 'bs,lr\r96,"0,12"'])(
    'understands byte order mark, separators and line ends of %j',
    async content => {
      expect(await rows(content)).toEqual([{ line: 2, values: { bs: '96', lr: '0,12' } }])
    },
  )

  it('has no rows in an empty file', async () => {
    expect(await rows('')).toEqual([])
  })

  it.each([
    ['bs,lr\n96,1\n96,1,2\n', 3],
    ['bs,lr\n96,"1\n96,1\n', 3],
    ['bs,lr\n96,1"2\n', 2],
  ])('refuses %j as bad-csv on line %i', async (content, line) => {
    await expect(rows(content)).rejects.toMatchObject({
      name: 'InputError',
      code: 'bad-csv',
      place: { line, file: expect.stringContaining('runs') },
    })
  })

  it('names a file that does not exist', async () => {
    await expect(readCsvRows('/no/such/file.csv').next()).rejects.toMatchObject({ code: 'path-not-found' })
  })
})
