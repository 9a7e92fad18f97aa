import { describe, expect, it } from 'vitest'
import { junit } from '../../../src/report/formats/junit.ts'
import { context, hostile, report, reportOf } from '../../support/report.ts'

describe('junit', () => {
  it('has a test for everything that was judged with its failures inside, and one for each other place', () => {
    const judged = ['results/a', 'results/b', 'results/c']
    expect(junit({ ...report, judged }, context)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="mlperf-rcp" tests="3" failures="1">
  <testsuite name="RCP check" tests="3" failures="1" errors="0" skipped="0">
    <testcase name="results/a" classname="RCP check" file="results/a"><failure type="fail" message="converged too fast">results/a: error[fail]: converged too fast</failure></testcase>
    <testcase name="results/b" classname="RCP check" file="results/b" line="7"><system-out>results/b/result_0.txt:7: warning[no-seed]: no seed
results/b: note[superseded]: an old ruleset</system-out></testcase>
    <testcase name="results/c" classname="RCP check" file="results/c"/>
    <system-out>1 failed, 1 passed</system-out>
  </testsuite>
</testsuites>
`)
    expect(junit(report, context)).toContain('tests="3" failures="1"')
  })
  it('counts a test with two errors as one failure', () => {
    const findings = [report.findings[0]!, { ...report.findings[0]!, path: 'results/a/result_0.txt' }]
    expect(junit({ ...report, judged: ['results/a', 'results/b'], findings }, context)).toContain(
      'tests="2" failures="1"',
    )
  })
  it('has one passed test where nothing was judged and nothing found', () => {
    const output = junit({ ...report, findings: [] }, context)
    expect(output).toContain('tests="1" failures="0"')
    expect(output).toContain('<testcase name="RCP check" classname="RCP check"/>')
  })
  it.each(Object.values(hostile))('has the same elements with %j as with plain text', text => {
    const elements = (source: string) => source.match(/<\/?[\w-]+/g)
    const output = junit(reportOf(text), context)
    expect(elements(output)).toEqual(elements(junit(reportOf('plain'), context)))
    expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\ufffe\uffff]/u)
  })
})
