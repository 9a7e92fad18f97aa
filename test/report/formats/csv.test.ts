import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { csv } from '../../../src/report/formats/csv.ts'
import { context, hostile, report, reportOf } from '../../support/report.ts'

describe('csv', () => {
  it('is the first table with keys as header, numbers unrounded, null empty', () => {
    expect(csv(report, context)).toBe(
      'dir,globalBatchSize,mean,passed\nresults/a,96,13.456789,false\nresults/b,1024,9.5,true\nresults/c,,,\n',
    )
  })
  it('leaves NaN and infinities empty', () => {
    const columns = [{ key: 'a', title: 'A' }]
    const tables = [{ title: 'T', columns, rows: [[Number.NaN], [Number.NEGATIVE_INFINITY], [-1]] }]
    expect(csv({ ...report, tables }, context)).toBe('a\n\n\n-1\n')
  })
  it('is empty without a table', () => {
    expect(csv({ ...report, tables: [] }, context)).toBe('')
  })
  it.each(Object.values(hostile))('gives csv-parse one harmless cell for %j', text => {
    const output = csv(reportOf(text), context)
    const [, [cell]] = parse(output, { relax_column_count: false }) as [string[], [string]]
    expect(cell).not.toMatch(/^[=+\-@]|\p{Cc}|\p{Cf}/u)
    expect(output).not.toMatch(/^\s*::/m)
  })
  it('keeps the quotes of a cell (csv-parse)', () => {
    const [, [cell]] = parse(csv(reportOf(hostile.attribute), context)) as [string[], [string]]
    expect(cell).toBe(hostile.attribute)
  })
})
