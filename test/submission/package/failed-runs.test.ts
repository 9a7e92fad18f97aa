import { describe, expect, it } from 'vitest'
import type { ComplianceFinding, ComplianceResult } from '../../../src/compliance/finding.ts'
import { judgeRuns, runName } from '../../../src/submission/package/failed-runs.ts'
import type { PowerFinding } from '../../../src/submission/power-files.ts'

const finding = (kind: ComplianceFinding['kind']): ComplianceFinding => ({
  key: 'a',
  kind,
  line: 3,
  message: 'wrong in line 3:\n:::MLLOG {}\nfailed test: a\ncurrent context[s]={}',
  rule: { file: 'training_1.1.0/common.yaml', line: 7 },
})
const log = (name: string, ...kinds: ComplianceFinding['kind'][]): ComplianceResult => ({
  file: `x/${name}.txt`,
  ok: kinds.length === 0,
  warnings: [],
  findings: kinds.map(finding),
})
const power = (run: string | null): PowerFinding => ({
  path: 'x/power',
  code: 'missing-power',
  run,
  severity: 'error',
  message: 'none',
})
const judge = (
  logs: readonly ComplianceResult[],
  powerFindings: readonly PowerFinding[] = [],
  tolerated = 1,
) => {
  const { names, findings } = judgeRuns({ dir: 'x', logs, power: powerFindings, tolerated })
  return { names, codes: findings.map(({ code, severity }) => `${code} ${severity}`) }
}

/** Oracle: package_checker of mlcommons/logging 7bbf792, where one run may fail, of unet3d four. */
describe('judgeRuns', () => {
  it('finds nothing about runs that comply', () => {
    expect(judge([log('result_0'), log('result_1')])).toEqual({ names: [], codes: [] })
  })

  it('tolerates as many runs as the olympic mean leaves out at one end', () => {
    const one = [log('result_0', 'check-failed'), log('result_1')]
    expect(judge(one).codes).toEqual(['check-failed warning', 'tolerated-runs warning'])
    const two = [log('result_0', 'check-failed'), log('result_1', 'wrong-count')]
    expect(judge(two)).toEqual({
      names: ['result_0', 'result_1'],
      codes: ['check-failed error', 'wrong-count error', 'failed-runs error'],
    })
    expect(judge(two, [], 4).codes.at(-1)).toBe('tolerated-runs warning')
  })

  it('counts a run once that fails by its log and by its power files, and two that fail by one each', () => {
    expect(judge([log('result_0', 'check-failed')], [power('result_0')]).names).toEqual(['result_0'])
    expect(judge([log('result_0', 'check-failed')], [power('result_1')]).codes.at(-1)).toBe(
      'failed-runs error',
    )
  })

  it('tolerates no log on which the reference crashes, and no power files that fail the benchmark', () => {
    expect(judge([log('result_0', 'crash')]).codes).toEqual(['crash error', 'tolerated-runs warning'])
    expect(judge([], [power(null)])).toEqual({ names: [], codes: ['missing-power error'] })
  })

  it("shows the rule and its line, and neither the log's line nor what the rules knew", () => {
    const { findings } = judgeRuns({
      dir: 'x',
      logs: [log('result_0', 'check-failed')],
      power: [],
      tolerated: 1,
    })
    expect(findings[0]).toEqual({
      path: 'x/result_0.txt',
      code: 'check-failed',
      severity: 'warning',
      line: 3,
      message: 'wrong in line 3:\nfailed test: a\nrule: training_1.1.0/common.yaml:7',
    })
  })
})

it('judgeRuns cuts long texts of rules: lists of tensors have twenty thousand characters', () => {
  const long = { ...finding('end-check-failed'), message: `failed test: ${'x'.repeat(20_000)}` }
  const logs = [{ ...log('result_0'), ok: false, findings: [long] }]
  const { findings } = judgeRuns({ dir: 'x', logs, power: [], tolerated: 1 })
  expect(findings[0]?.message).toMatch(/^failed test: x{287} …\nrule: /)
})

describe('runName', () => {
  it("is the file's name without folder and last ending, as Python's splitext has it", () => {
    expect(['a/result_0.txt', 'result_0.a.txt', 'a.b/result_1'].map(runName)).toEqual([
      'result_0',
      'result_0.a',
      'result_1',
    ])
  })
})
