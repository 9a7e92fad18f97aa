import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/errors.ts'
import { readCsvRows } from '../../src/logs/table/csv.ts'
import type { LogValue } from '../../src/python/log-value.ts'
import { groupsOfTable } from '../../src/scaling/table.ts'
import { rowsOf } from '../support/rows.ts'
import { table2a, warmUps } from './goyal.ts'
import { shared } from './shared.ts'

const row = {
  table: '1',
  global_batch: '256',
  base_lr: '0.1',
  top1_error_mean: '23.60',
  top1_error_std: '0.12',
  trials: '5',
}

const numbered = (...values: readonly Record<string, LogValue>[]) =>
  values.map((row, index) => ({ line: index + 2, values: row }))

describe('groupsOfTable', () => {
  const goyal = shared('caffe/goyal_tables.csv')
  it.skipIf(!goyal.isThere)(
    `reads tables 1 and 2a of Goyal et al. as they are published${goyal.unlessThere}`,
    async () => {
      const rows = await rowsOf(readCsvRows, readFileSync(goyal.path))
      expect(groupsOfTable(rows, '2a')).toEqual(table2a)
      expect(groupsOfTable(rows, '1').slice(1)).toEqual(Object.values(warmUps))
      expect(groupsOfTable(rows)).toHaveLength(12)
    },
  )

  it('gathers rows of single runs by batch size and learning rate', () => {
    const run = (bs: string, lr: string, error: string) => ({ global_batch: bs, base_lr: lr, error })
    const groups = groupsOfTable(
      numbered(run('256', '0.1', '23'), run('512', '0.2', '25'), run('256', '0.10', '24')),
    )
    expect(groups).toEqual([
      { bs: 256, lr: 0.1, n: 2, mean: 23.5, std: Math.SQRT1_2 },
      { bs: 512, lr: 0.2, n: 1, mean: 25, std: Number.NaN },
    ])
  })

  it('says which table, column or cell is wrong, and where', () => {
    expect(() => groupsOfTable(numbered(row), '7')).toThrow("There is no table '7'.")
    expect(() => groupsOfTable([])).toThrow(InputError)
    expect(() => groupsOfTable(numbered({ global_batch: '1', base_lr: '2' }))).toThrow(
      "There is no column 'error'.",
    )
    try {
      groupsOfTable(numbered(row, { ...row, trials: 'five' }), '1', 'results.csv')
      expect.unreachable()
    } catch (error) {
      expect(error).toMatchObject({ code: 'bad-number', place: { file: 'results.csv', line: 3 } })
    }
  })
})
