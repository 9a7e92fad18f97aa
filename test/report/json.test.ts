import { describe, expect, it } from 'vitest'
import { json } from '../../src/report/json.ts'
import { context, hostile, report, reportOf } from '../support/report.ts'

describe('json', () => {
  it('has schemaVersion and tool before the members of the document (the contract)', () => {
    const document = JSON.parse(json(report, context))
    expect(Object.keys(document)).toEqual(['schemaVersion', 'tool', 'results'])
    expect(document.schemaVersion).toBe(1)
    expect(document.tool).toEqual({ name: 'mlperf-rcp', version: '1.2.3' })
  })
  it('writes NaN and infinities as null and numbers unrounded (the contract)', () => {
    const { results } = JSON.parse(json(report, context))
    expect(results).toEqual([{ dir: 'results/a', submissionMean: 13.5, stdev: null, limit: null }])
    const third = json({ ...report, document: { third: 1 / 3 } }, context)
    expect(JSON.parse(third).third).toBe(1 / 3)
  })
  it('is indented by two spaces and ends with one newline', () => {
    expect(json({ ...report, document: {} }, context)).toBe(
      '{\n  "schemaVersion": 1,\n  "tool": {\n    "name": "mlperf-rcp",\n    "version": "1.2.3"\n  }\n}\n',
    )
  })
  it('has no colours, even where text may have them', () => {
    expect(json(report, { ...context, colour: true })).toBe(json(report, context))
  })
  it.each(Object.values(hostile))('holds %j as it is, without a character that acts on a terminal', text => {
    const output = json(reportOf(text), context)
    expect(JSON.parse(output).results[0].dir).toBe(text)
    expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)
  })
})
