import { describe, expect, it } from 'vitest'
import { plainPage } from '../../src/report/plain-page.ts'

const table = { title: 'T', columns: [], rows: [[1]] }
const plot = { title: 'P', xTitle: 'x', yTitle: 'y', xScale: 'linear', series: [] } as const

describe('plainPage', () => {
  it('has plots, then tables, each under its title; tables without rows are left out', () => {
    const { sections } = plainPage({ tables: [table, { ...table, title: 'U', rows: [] }], plots: [plot] })
    expect(sections).toEqual([
      { title: 'P', plots: [plot] },
      { title: 'T', tables: [table] },
    ])
  })
})
