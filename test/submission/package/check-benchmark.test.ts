import { describe, expect, it } from 'vitest'
import { builtIn } from '../../../src/benchmarks/catalogue.ts'
import type { CheckResult } from '../../../src/rcp/check/check-result.ts'
import { type BenchmarkReadings, checkBenchmark } from '../../../src/submission/package/check-benchmark.ts'
import type { BenchmarkFolder } from '../../../src/submission/package/package-layout.ts'

const maskrcnn = builtIn.find('training', 'maskrcnn')!
const folder: BenchmarkFolder = {
  name: 'maskrcnn',
  dir: 'x',
  scaling: null,
  logs: [0, 1, 2, 3, 4].map(run => `x/result_${run}.txt`),
  unreadable: [],
  others: [],
  parameters: null,
  power: null,
}
/** As far as the check of a package looks at it. */
const rcp = { dir: 'x', verdict: 'pass', passed: true, message: 'RCP found', rcp: null } as CheckResult
const none: BenchmarkReadings = { bypass: { rcp: false, seeds: false }, logs: [], seeds: null, rcp: null }
const check = (changes: Partial<BenchmarkFolder>, readings: Partial<BenchmarkReadings> = {}) => {
  const { findings } = checkBenchmark({ ...folder, ...changes }, maskrcnn, { ...none, ...readings })
  return findings.map(({ code, severity }) => `${code} ${severity}`)
}
const logs = (count: number) => Array.from({ length: count }, (_, run) => `x/result_${run}.txt`)

/** Oracle: package_checker of mlcommons/logging 7bbf792; five runs of Mask R-CNN. */
describe('checkBenchmark', () => {
  it('asks for exactly so many logs, with weak scaling for as many or more', () => {
    expect(check({})).toEqual([])
    expect(check({ logs: logs(4) })).toEqual(['wrong-run-count error'])
    expect(check({ logs: logs(6) })).toEqual(['wrong-run-count error'])
    expect(check({ logs: logs(6), scaling: 'strong' })).toEqual(['wrong-run-count error'])
    expect(check({ logs: logs(6), scaling: 'weak' })).toEqual([])
    expect(check({ logs: logs(4), scaling: 'weak' })).toEqual(['wrong-run-count error'])
  })

  it('warns of other files, but not of those that the check itself reads or writes', () => {
    expect(check({ others: ['notes', 'power'] })).toEqual(['other-files warning'])
    expect(check({ others: ['package_checker_params', 'scaling.json'] })).toEqual([])
  })

  it('has an error for a log that cannot be read, on which the reference crashes', () => {
    expect(check({ unreadable: ['x/result_0.txt'] })).toEqual(['unreadable error'])
  })

  it('shows the warnings of the compliance check once for all logs', () => {
    const log = (...warnings: string[]) => ({ file: 'x/result_0.txt', ok: true, warnings, findings: [] })
    const readings = { ...none, logs: [log('a', 'b'), log('b'), log()] }
    const { findings } = checkBenchmark(folder, maskrcnn, readings)
    expect(findings.map(({ code, severity, message }) => [code, severity, message])).toEqual([
      [
        'repeated-key',
        'warning',
        'logged more than once, always with the same value: a (1 of 3 logs), b (2 of 3 logs)',
      ],
    ])
  })

  it('takes the verdict of the RCP check where it applies', () => {
    const verdict = (changes: Partial<CheckResult>) => check({}, { rcp: { ...rcp, ...changes } })
    expect(verdict({})).toEqual([])
    expect(verdict({ verdict: 'fail', passed: false })).toEqual(['fail error'])
    expect(verdict({ verdict: 'missing-rcp', passed: false })).toEqual(['missing-rcp error'])
    expect(verdict({ verdict: 'not-applicable', passed: false })).toEqual(['rcp-not-applicable error'])
    expect(verdict({ bypassed: true })).toEqual(['rcp-bypassed warning'])
  })

  it('checks seeds and power files where there are any to check', () => {
    const seeds = [{ file: 'x/result_0.txt', seeds: [], hasBadLines: false }]
    expect(check({}, { seeds })).toEqual(['no-seed error'])
    const runs = [{ run: 'result_0', files: null }]
    expect(check({ power: { dir: 'x/power', runs } })).toEqual([
      'missing-power warning',
      'missing-power error',
      'tolerated-runs warning',
    ])
  })
})
