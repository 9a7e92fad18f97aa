import { describe, expect, it } from 'vitest'
import { markdown } from '../../../src/report/formats/markdown.ts'
import { context, hostile, report, reportOf } from '../../support/report.ts'

describe('markdown', () => {
  it('has title, summary, tables and findings in GitHub-flavoured Markdown', () => {
    expect(markdown(report, context)).toBe(`# RCP check

**Summary:** 1 failed, 1 passed

## Verdicts

| Folder | Batch size | Mean | Passed |
| --- | ---: | ---: | --- |
| results/a | 96 | 13.46 | no |
| results/b | 1024 | 9.50 | yes |
| results/c |  |  |  |

## Findings

- **error** fail, results/a: converged too fast
- **warning** no-seed, results/b/result\\_0.txt:7: no seed
- **note** superseded, results/b: an old ruleset
`)
  })
  it('has no heading for findings where there are none', () => {
    expect(markdown({ ...report, findings: [] }, context)).not.toContain('Findings')
  })
  it.each(Object.values(hostile))('makes %j inline text', text => {
    const output = markdown(reportOf(text), context)
    expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)
    expect(output).not.toMatch(/(?<!\\)<(?!!-- -->)/)
    expect(output).not.toMatch(/(?<!\\)\[/)
    expect(output).not.toContain('@everyone')
    const rows = output.split('\n').filter(line => line.startsWith('|'))
    expect(rows.map(row => row.match(/(?<!\\)\|/g)?.length)).toEqual([3, 3, 3, 3])
  })
})
