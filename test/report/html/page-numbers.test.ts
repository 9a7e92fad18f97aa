import { describe, expect, it } from 'vitest'
import { pageNumbers } from '../../../src/report/html/page-numbers.ts'

describe('pageNumbers', () => {
  it('counts each kind from one, anew for each page', () => {
    const next = pageNumbers()
    expect([next('table'), next('plot'), next('table')]).toEqual(['table-1', 'plot-1', 'table-2'])
    expect(pageNumbers()('table')).toBe('table-1')
  })
})
