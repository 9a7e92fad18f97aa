import { describe, expect, it } from 'vitest'
import { junit } from '../../../src/report/formats/junit.ts'
import { context, hostile, report, reportOf } from '../../support/report.ts'

describe('junit', () => {
  it('has a test case per finding, failed where it is an error', () => {
    expect(junit(report, context)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="mlperf-rcp" tests="3" failures="1">
  <testsuite name="RCP check" tests="3" failures="1" errors="0" skipped="0">
    <testcase name="fail: results/a" classname="fail" file="results/a"><failure type="fail" message="converged too fast">converged too fast</failure></testcase>
    <testcase name="no-seed: results/b/result_0.txt" classname="no-seed" file="results/b/result_0.txt" line="7"><system-out>warning: no seed</system-out></testcase>
    <testcase name="superseded: results/b" classname="superseded" file="results/b"><system-out>note: an old ruleset</system-out></testcase>
    <system-out>1 failed, 1 passed</system-out>
  </testsuite>
</testsuites>
`)
  })
  it('has one passed test case where there is no finding', () => {
    const output = junit({ ...report, findings: [] }, context)
    expect(output).toContain('tests="1" failures="0"')
    expect(output).toContain('<testcase name="RCP check" classname="passed"/>')
  })
  it.each(Object.values(hostile))('has the same elements with %j as with plain text', text => {
    const elements = (source: string) => source.match(/<\/?[\w-]+/g)
    const output = junit(reportOf(text), context)
    expect(elements(output)).toEqual(elements(junit(reportOf('plain'), context)))
    expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\ufffe\uffff]/u)
  })
})
