import { expect, it } from 'vitest'
import { withoutEmptyColumn } from '../../src/report/without-empty-column.ts'

const table = (...graces: (number | null)[]) => ({
  title: 'A',
  columns: [
    { key: 'grace', title: 'Grace' },
    { key: 'bs', title: 'BS' },
  ],
  rows: graces.map((grace, row) => [grace, row]),
})

it('withoutEmptyColumn leaves a column out only if no cell says anything', () => {
  expect(withoutEmptyColumn(table(0, null), 'grace')).toEqual({
    title: 'A',
    columns: [{ key: 'bs', title: 'BS' }],
    rows: [[0], [1]],
  })
  expect(withoutEmptyColumn(table(0, 46080), 'grace')).toEqual(table(0, 46080))
})
