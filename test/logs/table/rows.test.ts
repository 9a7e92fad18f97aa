import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Row } from '../../../src/logs/table/row.ts'
import { readRows } from '../../../src/logs/table/rows.ts'
import { folderWith } from '../../support/folder.ts'
import { rowsOf } from '../../support/rows.ts'

const values = (rows: readonly Row[]) => rows.map(row => row.values)

describe('readRows', () => {
  it.each([
    ['CSV', 'bs,lr\n96,0.12\n', [{ bs: '96', lr: '0.12' }]],
    ['NDJSON', '{"bs": 96}\n{"bs": 128}\n', [{ bs: 96 }, { bs: 128 }]],
    ['an array', ' [{"bs": 96}, {"bs": 128}]', [{ bs: 96 }, { bs: 128 }]],
    ['a document of runs', '{"schemaVersion": 1, "tool": {"name": "x"}, "runs": [{"bs": 96}]}', [{ bs: 96 }]],
    ['NDJSON with a list', '{"seeds": [1], "runs": [2]}\n', [{ seeds: [1], runs: [2] }]],
    ['NDJSON after a byte order mark', '\ufeff{"bs": 96}\n', [{ bs: 96 }]],
    ['nothing', '', []],
  ])('tells %s by its first characters', async (_, content, expected) => {
    expect(values(await rowsOf(readRows, content))).toEqual(expected)
  })

  it('reads a gzip file', async () => {
    const path = join(folderWith({}), 'runs.csv.gz')
    writeFileSync(path, gzipSync('bs\n96\n'))
    const rows: Row[] = []
    for await (const row of readRows(path)) rows.push(row)
    expect(rows).toEqual([{ line: 2, values: { bs: '96' } }])
  })
})
