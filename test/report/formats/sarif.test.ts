import { describe, expect, it } from 'vitest'
import type { Code } from '../../../src/codes/codes.ts'
import { explainedCodes } from '../../../src/report/explained-codes.ts'
import { sarif } from '../../../src/report/formats/sarif.ts'
import { context, hostile, report, reportOf } from '../../support/report.ts'

const uriOf = (path: string) => {
  const { runs } = JSON.parse(sarif({ ...report, findings: [{ ...report.findings[0]!, path }] }, context))
  return runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri
}

describe('sarif', () => {
  const log = JSON.parse(sarif(report, context))

  it('is a log of version 2.1.0 with one run that names the tool (SARIF 3.13, 3.19)', () => {
    expect(log.version).toBe('2.1.0')
    expect(log.runs).toHaveLength(1)
    expect(log.runs[0].tool.driver).toMatchObject({ name: 'mlperf-rcp', version: '1.2.3' })
  })
  it('has each code once as a rule, and results that point to it (SARIF 3.27.5, 3.27.6)', () => {
    const [run] = log.runs
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
      'fail',
      'no-seed',
      'superseded',
    ])
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId)
  })
  it('says of each rule what its code means, and how much it weighs (SARIF 3.49)', () => {
    const { title, why, remedy } = explainedCodes['no-seed']
    expect(log.runs[0].tool.driver.rules[1]).toEqual({
      id: 'no-seed',
      shortDescription: { text: `A${title.slice(1)}.` },
      fullDescription: { text: why },
      help: { text: remedy },
      defaultConfiguration: { level: 'error' },
    })
  })
  it('links the source of a rule that can be read on the web', () => {
    const [finding] = report.findings
    const rules = (code: Code) =>
      JSON.parse(sarif({ ...report, findings: [{ ...finding!, code }] }, context)).runs[0].tool.driver.rules
    expect(rules('bad-json')).toMatchObject([
      { id: 'bad-json', helpUri: 'https://www.rfc-editor.org/rfc/rfc8259' },
    ])
    expect(rules('fail')[0].helpUri).toBeUndefined()
  })
  it('knows nothing of a code of another version', () => {
    const { runs } = JSON.parse(sarif(reportOf('constructor'), context))
    expect(runs[0].tool.driver.rules).toEqual([{ id: 'constructor' }])
  })
  it('has level, message and place of each finding (SARIF 3.27.10, 3.30.5)', () => {
    expect(log.runs[0].results[1]).toEqual({
      ruleId: 'no-seed',
      ruleIndex: 1,
      level: 'warning',
      message: { text: 'no seed' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'results/b/result_0.txt' },
            region: { startLine: 7 },
          },
        },
      ],
    })
  })
  it('has no region where the line is not known', () => {
    expect(log.runs[0].results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'results/a' },
    })
  })
  it('writes paths as URI references (RFC 3986; RFC 8089 for absolute ones)', () => {
    expect(uriOf('my logs/100%/a#b.txt')).toBe('my%20logs/100%25/a%23b.txt')
    expect(uriOf('/data/a b')).toBe('file:///data/a%20b')
    expect(uriOf('C:/data/a')).toBe('file:///C:/data/a')
  })
  it('makes no link of a message (SARIF 3.11.6: a bracket is escaped by a backslash)', () => {
    const { runs } = JSON.parse(sarif(reportOf(hostile.link), context))
    expect(runs[0].results[0].message.text).toBe('\\[click](javascript:alert(1))')
  })
  it.each(Object.values(hostile))('is JSON with a URI for %j', text => {
    const output = sarif(reportOf(text), context)
    const [{ results }] = JSON.parse(output).runs
    expect(results[0].ruleId).toBe(text)
    expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toMatch(/^[\w%.!~*'()/-]+$/)
    expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)
  })
})
