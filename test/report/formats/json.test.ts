import { anything, array, assert, constant, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { json, jsonPieces } from '../../../src/report/formats/json.ts'
import { context, hostile, report, reportOf } from '../../support/report.ts'

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

describe('jsonPieces', () => {
  const evaluation = { epoch: 1, value: 0.3 }
  const long = (length: number) => Array.from({ length }, (_, epoch) => ({ ...evaluation, epoch }))

  it('gives the text of JSON.stringify for long arrays at any depth', () => {
    const run = (length: number) => ({ file: 'a', evaluations: long(length), none: undefined, problems: [] })
    for (const results of [
      long(512),
      long(513),
      long(1025),
      [run(1), run(600), run(2), run(600)],
      [...long(600), run(600)],
    ]) {
      const text = [...jsonPieces({ ...report, document: { results, summary: {} } }, context)].join('')
      const { name, version } = context.tool
      const document = { schemaVersion: 1, tool: { name, version }, results, summary: {} }
      expect(text).toBe(`${JSON.stringify(document, null, 2)}\n`)
    }
  })
  it('gives the text of JSON.stringify for any document (property)', () => {
    const documents = record({ some: array(anything()), all: constant(long(513)) })
    assert(
      property(documents, members => {
        // As JSON has it: without functions, symbols and the like.
        const document = JSON.parse(
          JSON.stringify(members, (_, value) => (typeof value === 'bigint' ? 0 : value)),
        )
        const text = [...jsonPieces({ ...report, document }, context)].join('')
        const { schemaVersion, tool, ...rest } = JSON.parse(text)
        expect(rest).toEqual(document)
      }),
      { numRuns: 30 },
    )
  })
  it('never holds a long array as one piece', () => {
    const pieces = [...jsonPieces({ ...report, document: { results: long(100_000) } }, context)]
    expect(Math.max(...pieces.map(piece => piece.length))).toBeLessThan(64 * 1024)
  })
})
