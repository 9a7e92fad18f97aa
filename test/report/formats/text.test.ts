import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { text } from '../../../src/report/formats/text.ts'
import { context, hostile, report, reportOf } from '../../support/report.ts'

const expected = `Verdicts
Folder     Batch size   Mean  Passed
---------  ----------  -----  ------
results/a          96  13.46  no
results/b       1,024   9.50  yes
results/c

results/a: error[fail]: converged too fast
results/b/result_0.txt:7: warning[no-seed]: no seed
results/b: note[superseded]: an old ruleset

1 failed, 1 passed
`

describe('text', () => {
  it('has aligned tables, findings with their place and the summary as last line', () => {
    expect(text(report, context)).toBe(expected)
  })
  it('differs with colour in nothing but colour (Node strips it)', () => {
    const coloured = text(report, { ...context, colour: true })
    expect(coloured).toContain('\u001b[31merror[fail]\u001b[39m')
    expect(stripVTControlCharacters(coloured)).toBe(expected)
  })
  it('draws the plots after the tables', () => {
    const series = [{ name: 'mean', points: [{ x: 64, y: 13 }] }]
    const plot = { title: 'Curve', xTitle: 'batch size', yTitle: 'epochs', xScale: 'linear', series } as const
    const output = text({ ...report, plots: [plot] }, context)
    expect(output).toContain('\nresults/c\n\nCurve\n● mean; epochs over batch size\n')
    expect(output).toContain('64\n\nresults/a: error')
  })
  it('prints equal findings once, at the place of the first, and all of them where everything is asked for', () => {
    const [first] = report.findings
    const findings = [1, 2, 3].map(run => ({ ...first!, path: `results/a/result_${run}.txt` }))
    const output = text({ ...report, tables: [], findings }, { ...context, width: 100 })
    expect(output).toBe(
      'results/a/result_1.txt: error[fail]: converged too fast (and 2 more: 3 paths of 1 folder)\n\n1 failed, 1 passed\n',
    )
    const all = text({ ...report, tables: [], findings }, { ...context, isVerbose: true })
    expect(all.split('error[fail]')).toHaveLength(4)
  })
  it('prints errors first', () => {
    const output = text({ ...report, findings: report.findings.toReversed() }, context)
    expect(output.match(/error|warning|note(?=\[)/g)).toEqual(['error', 'warning', 'note'])
  })
  it('prints findings and the summary only where that is asked for', () => {
    expect(text(report, { ...context, isQuiet: true })).toMatch(/^results\/a: error\[fail\]/)
  })
  it('leaves out a table without rows', () => {
    const tables = report.tables.map(table => ({ ...table, rows: [] }))
    expect(text({ ...report, tables, findings: [] }, context)).toBe('1 failed, 1 passed\n')
  })
  it('keeps the lines of a message, indented below the first', () => {
    const finding = {
      ...report.findings[0]!,
      message: "CHECK for 'seed' failed\n:::MLLOG {}\nrule: a.yaml:3",
    }
    const lines = text({ ...report, tables: [], findings: [finding] }, context).split('\n')
    expect(lines.slice(0, 3)).toEqual([
      "results/a: error[fail]: CHECK for 'seed' failed",
      '  \\x3a::MLLOG {}',
      '  rule: a.yaml:3',
    ])
  })
  it.each(Object.values(hostile))('makes %j harmless at every width', hostileText => {
    for (const width of [10, 20, 80, Number.POSITIVE_INFINITY]) {
      const output = text(reportOf(hostileText), { ...context, width })
      expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)
      expect(output).not.toMatch(/^\s*::/m)
    }
  })
})
