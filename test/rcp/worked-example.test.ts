/**
 * The worked example of the training rules (mlcommons/training_policies d73e20f, training_rules.adoc, appendix
 * "RCP Examples"): a benchmark of five runs, its reference at two batch sizes, and six submitters.
 */
import { describe, expect, it } from 'vitest'
import { createCatalogue } from '../../src/benchmarks/catalogue.ts'
import { checkSubmission } from '../../src/rcp/check/check.ts'
import type { StdevOf } from '../../src/rcp/choices.ts'
import { measureSet } from '../../src/rcp/statistics.ts'
import { checkOptions, setOf, submission } from '../support/rcp.ts'

const catalogue = createCatalogue({ A: { runsPerSubmission: 5 } })
const benchmark = catalogue.find('training', 'A')!
const set = setOf('A', [
  [128, [16, 14, 16, 17, 16, 16, 15, 16, 15, 16]],
  [256, [20, 21, 21, 20, 22, 22, 21, 21, 20, 20]],
])

/** As printed: mean, deviation and floor with two decimals, the speed-up in per cent with two. */
const printed = (stdev: StdevOf) =>
  measureSet(set, { catalogue, benchmark, stdev }).map(point => [
    point.mean.toFixed(2),
    point.stdev.toFixed(2),
    percent(point.maxSpeedup),
    point.minEpochs.toFixed(2),
  ])

const percent = (speedup: number) => (100 * (speedup - 1)).toFixed(2)

const check = (globalBatchSize: number, epochs: readonly number[], stdev: StdevOf = 'trimmed') =>
  checkSubmission(
    submission({ benchmark: 'A', globalBatchSize, epochs }),
    checkOptions(set, { catalogue, rcpSet: 'pruned', stdev }),
  )

describe("the training rules' worked example, with the deviation of the trimmed runs,", () => {
  it('has at 128 mean 15.75, deviation 0.43, speed-up 3.53 %, floor 15.21; at 256 20.75, 0.66, 4.12 %, 19.93', () => {
    expect(printed('trimmed')).toEqual([
      ['15.75', '0.43', '3.53', '15.21'],
      ['20.75', '0.66', '4.12', '19.93'],
    ])
  })

  it('lets S1 pass at 128 with a mean of 15.33', () => {
    const result = check(128, [15, 15, 15, 16, 16])
    expect(result.submissionMean?.toFixed(2)).toBe('15.33')
    expect([result.verdict, result.message]).toEqual(['pass', 'RCP found'])
  })

  it('lets S2 fail at 256 with a mean of 19.33', () => {
    const result = check(256, [19, 19, 19, 20, 21])
    expect(result.submissionMean?.toFixed(2)).toBe('19.33')
    expect([result.verdict, result.message]).toEqual(['fail', 'RCP found'])
  })

  it('lets S3 pass at 192 with a mean of 18, against an interpolated 18.25, 0.547 and 3.68 %', () => {
    const result = check(192, [17, 18, 18, 18, 20])
    expect(result.submissionMean).toBe(18)
    expect([result.verdict, result.message]).toEqual(['pass', 'RCP Interpolation'])
    const { mean, stdev, maxSpeedup } = result.rcp!
    expect(mean).toBe(18.25)
    // Printed as 0.547: the mean of 0.4330 and 0.6614 is 0.5472.
    expect(stdev.toFixed(3)).toBe('0.547')
    expect(percent(maxSpeedup)).toBe('3.68')
  })

  it('asks S4 for an RCP at 512', () => {
    expect(check(512, [30, 30, 30, 30, 30])).toMatchObject({
      verdict: 'missing-rcp',
      message: 'Missing RCP, please submit RCP with BS = 512',
    })
  })

  it('lets S5 pass at 64, as it meets the floor of 128, and asks S6, which does not, for an RCP at 64', () => {
    expect(check(64, [15, 15, 16, 16, 16])).toMatchObject({
      verdict: 'pass',
      message: 'RCP not found but slower convergence on smaller batch size',
    })
    expect(check(64, [14, 15, 15, 15, 16])).toMatchObject({
      verdict: 'missing-rcp',
      message: 'Missing RCP, please submit RCP with BS = 64',
    })
  })
})

describe("the training rules' worked example, as the reference checker computes it,", () => {
  it('has larger deviations, as those of all ten runs: np.std gives 0.78 and 0.75', () => {
    expect(printed('reference').map(([mean, stdev]) => [mean, stdev])).toEqual([
      ['15.75', '0.78'],
      ['20.75', '0.75'],
    ])
  })

  it('comes to the same six verdicts', () => {
    const verdicts = (stdev: StdevOf) => [
      check(128, [15, 15, 15, 16, 16], stdev).verdict,
      check(256, [19, 19, 19, 20, 21], stdev).verdict,
      check(192, [17, 18, 18, 18, 20], stdev).verdict,
      check(512, [30, 30, 30, 30, 30], stdev).verdict,
      check(64, [15, 15, 16, 16, 16], stdev).verdict,
      check(64, [14, 14, 14, 14, 16], stdev).verdict,
    ]
    const printedVerdicts = ['pass', 'fail', 'pass', 'missing-rcp', 'pass', 'missing-rcp']
    expect(verdicts('trimmed')).toEqual(printedVerdicts)
    expect(verdicts('reference')).toEqual(printedVerdicts)
  })
})
