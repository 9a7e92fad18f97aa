import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Row } from '../../src/logs/table/row.ts'

/** All rows that `read` finds in a file with this content. */
export async function rowsOf(
  read: (path: string) => AsyncIterable<Row>,
  content: string | Uint8Array,
): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'table-'))
  try {
    const path = join(folder, 'runs')
    writeFileSync(path, content)
    const rows: Row[] = []
    for await (const row of read(path)) rows.push(row)
    return rows
  } finally {
    rmSync(folder, { recursive: true })
  }
}
