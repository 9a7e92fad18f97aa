import { describe, expect, it } from 'vitest'
import { ndjson } from '../../../src/report/formats/ndjson.ts'
import { context, hostile, report, reportOf } from '../../support/report.ts'

describe('ndjson', () => {
  it('has one item per line, NaN as null', () => {
    expect(ndjson(report, context)).toBe('{"dir":"results/a"}\n{"dir":"results/b","mean":null}\n')
  })
  it('is empty without items', () => {
    expect(ndjson({ ...report, items: [] }, context)).toBe('')
  })
  it.each(Object.values(hostile))('keeps %j on one line (JSON.parse gives it back)', text => {
    const lines = ndjson(reportOf(text), context).split('\n')
    expect(lines).toHaveLength(2)
    expect(JSON.parse(lines[0]!)).toEqual({ dir: text })
  })
})
