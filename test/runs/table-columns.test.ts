import { describe, expect, it } from 'vitest'
import { requireColumns } from '../../src/runs/table-columns.ts'

const own = ['benchmark', 'globalBatchSize', 'convergence']

describe('requireColumns', () => {
  it('is content with benchmark, batch size and value or status', () => {
    const file = { file: 'runs.csv', hasBenchmark: false }
    expect(() => requireColumns(own, {}, file)).not.toThrow()
    expect(() => requireColumns(['benchmark', 'globalBatchSize', 'status'], {}, file)).not.toThrow()
    expect(() => requireColumns(own.slice(1), {}, { ...file, hasBenchmark: true })).not.toThrow()
  })

  it.each([
    ['benchmark', own.slice(1), {}],
    ['globalBatchSize', ['benchmark', 'convergence'], {}],
    ['convergence', ['benchmark', 'globalBatchSize'], {}],
    ['epochs', own, { convergence: 'epochs' }],
  ])(
    'names the column %s that is missing, the file and the line of the header',
    (column, headers, columns) => {
      expect(() => requireColumns(headers, columns, { file: 'runs.csv', hasBenchmark: false })).toThrow(
        expect.objectContaining({
          code: 'missing-column',
          message: `there is no column '${column}' among ${headers.join(', ')}`,
          place: expect.objectContaining({ file: 'runs.csv', line: 1 }),
        }),
      )
    },
  )
})
