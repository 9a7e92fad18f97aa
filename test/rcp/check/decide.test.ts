import { describe, expect, it } from 'vitest'
import { builtIn } from '../../../src/benchmarks/catalogue.ts'
import type { SubmissionReading } from '../../../src/convergence/submission-reading.ts'
import type { CheckOptions, Reason } from '../../../src/rcp/check/check-result.ts'
import { decide } from '../../../src/rcp/check/decide.ts'
import { graceOf } from '../../../src/rcp/judging-point.ts'
import { benchmarkOf, checkOptions, maskRcnn, setOf, submission, times } from '../../support/rcp.ts'

const onFull = checkOptions(maskRcnn)
const onPruned = checkOptions(maskRcnn, { rcpSet: 'pruned' })

function decided(members: Partial<SubmissionReading>, options: CheckOptions = onFull) {
  const reading = submission(members)
  const name = reading.benchmark
  const benchmark = typeof name === 'string' ? builtIn.find(options.usage, name) : undefined
  return decide(reading, benchmark, options)
}

const crash = {
  code: 'mixed-benchmarks',
  file: 'result_1.txt',
  line: null,
  message: 'benchmark ssd, but …',
} as const

describe('decide, in the order of refusals of mlcommons/logging 7bbf792,', () => {
  it('refuses logs that cannot be read together first, whatever else is wrong', () => {
    expect(decided({ crash, benchmark: 'dlrm', globalBatchSize: null })).toEqual({
      verdict: 'unreadable',
      reason: 'crash',
      message: crash.message,
      normalization: 1,
      problems: [crash],
    })
  })

  it('has no verdict on a benchmark that the reference does not list (it crashes there)', () => {
    for (const benchmark of ['dlrm', 'minigo']) {
      expect(decided({ benchmark, globalBatchSize: null })).toMatchObject({
        verdict: 'not-applicable',
        message: `${benchmark} has no RCP check: the reference checker does not list it`,
      })
    }
  })

  it('refuses a benchmark that is missing, unknown or of another usage, and names the nearest (the reference crashes)', () => {
    const message = (benchmark: string | null) => decided({ benchmark }).message
    expect(message(null)).toBe('no log names its benchmark (submission_benchmark)')
    expect(message('maskrcn')).toBe("unknown benchmark 'maskrcn' in training; did you mean 'maskrcnn'?")
    expect(message('cosmoflow')).toBe("unknown benchmark 'cosmoflow' in training")
    expect(decided({ benchmark: 'maskrcn' }).verdict).toBe('unreadable')
  })

  it('refuses a batch size that is not a number (the reference crashes)', () => {
    expect(decided({ globalBatchSize: '128' })).toMatchObject({
      verdict: 'unreadable',
      message: 'global_batch_size is "128", not a number',
    })
  })

  it('then says that there is no batch size, even where too few runs converged', () => {
    expect(decided({ globalBatchSize: null, runs: 9 })).toMatchObject({
      verdict: 'unreadable',
      message: 'Could not detect global_batch_size',
      normalization: 1,
    })
  })

  it('then asks for all runs but one to converge, and for all but four of unet3d', () => {
    const unet3d = checkOptions(setOf('unet3d', [[128, times(80, 14)]]))
    const failing = (benchmark: string, failed: number) =>
      decided(
        { benchmark, epochs: times(36, 14), runs: 36 + failed },
        benchmark === 'unet3d' ? unet3d : onFull,
      ).verdict
    expect(failing('maskrcnn', 1)).toBe('pass')
    expect(failing('maskrcnn', 2)).toBe('insufficient-convergence')
    expect(failing('unet3d', 4)).toBe('pass')
    expect(failing('unet3d', 5)).toBe('insufficient-convergence')
    expect(decided({ runs: 7 }).message).toBe('Insufficient convergence')
  })

  it('then says that there are no RCPs at all', () => {
    for (const set of [null, setOf('maskrcnn', [])]) {
      expect(decided({}, checkOptions(set))).toEqual({
        verdict: 'missing-rcp',
        reason: 'no-rcp',
        message: 'Cannot find any RCPs',
        normalization: 1,
      })
    }
  })
})

describe('decide, on the curve of Mask R-CNN 1.1.0,', () => {
  it('judges at a record', () => {
    expect(decided({ globalBatchSize: 128 })).toMatchObject({
      verdict: 'pass',
      message: 'RCP found',
      normalization: 1,
      rcp: { names: ['maskrcnn_ref_128'], interpolated: false, mean: 14, stdev: 0, minEpochs: 14 },
    })
  })

  it('judges between records: five runs of 14 at 120 pass both sets, by the factors of mlcommons/logging 7bbf792', () => {
    expect(decided({ globalBatchSize: 120 })).toMatchObject({
      verdict: 'pass',
      message: 'RCP Interpolation',
      normalization: 1.0009920634920635,
      rcp: {
        names: ['maskrcnn_ref_96', 'maskrcnn_ref_128'],
        interpolated: true,
        mean: 14.01388888888889,
        minEpochs: 13.900369246800743,
      },
    })
    expect(decided({ globalBatchSize: 120 }, onPruned)).toMatchObject({
      verdict: 'pass',
      normalization: 1,
      rcp: { names: ['maskrcnn_ref_64', 'maskrcnn_ref_128'], minEpochs: 13.734012603759766 },
    })
  })

  it('fails 13 13 14 14 14 at 120 on both sets and passes 13 14 14 14 14', () => {
    for (const options of [onFull, onPruned]) {
      expect(decided({ globalBatchSize: 120, epochs: [13, 13, 14, 14, 14] }, options).verdict).toBe('fail')
      expect(decided({ globalBatchSize: 120, epochs: [13, 14, 14, 14, 14] }, options).verdict).toBe('pass')
    }
  })

  it('asks for an RCP above the largest record, however slow the submission is', () => {
    expect(decided({ globalBatchSize: 512, epochs: times(5, 99) })).toEqual({
      verdict: 'missing-rcp',
      reason: 'missing-rcp',
      message: 'Missing RCP, please submit RCP with BS = 512',
      normalization: 1,
    })
  })

  it('prints a batch size as it was logged, as Python does: 512.0', () => {
    expect(decided({ globalBatchSize: 512, globalBatchSizeText: '512.0' }).message).toBe(
      'Missing RCP, please submit RCP with BS = 512.0',
    )
  })

  it('holds a submission below the smallest record against that one', () => {
    expect(decided({ globalBatchSize: 16 })).toMatchObject({
      verdict: 'pass',
      message: 'RCP not found but slower convergence on smaller batch size',
      rcp: { names: ['maskrcnn_ref_48'] },
    })
    expect(decided({ globalBatchSize: 16, epochs: times(5, 13) })).toMatchObject({
      verdict: 'missing-rcp',
      message: 'Missing RCP, please submit RCP with BS = 16',
      normalization: 14 / 13,
    })
  })

  it('fails with a factor of NaN where trimming leaves no run', () => {
    expect(decided({ epochs: [14, 14] })).toMatchObject({ verdict: 'fail', normalization: Number.NaN })
  })

  it('notes a submission that counts in another unit than the record', () => {
    const inSamples = decided({ epochs: times(5, 14 * 117266) })
    expect(inSamples.verdict).toBe('pass')
    expect(inSamples.problems).toMatchObject([{ code: 'unit-mismatch', file: 'results/maskrcnn' }])
    expect(decided({ epochs: times(5, 20) }).problems).toEqual([])
  })
})

describe('decide, on what a verdict is founded,', () => {
  const fast = times(5, 13)
  const noSet = checkOptions(null)

  it.each<[Reason, Partial<SubmissionReading>, CheckOptions?]>([
    ['rcp-found', {}],
    ['rcp-found', { epochs: fast }],
    ['interpolated', { globalBatchSize: 120 }],
    ['slower-than-smallest', { globalBatchSize: 16, epochs: times(5, 20) }],
    ['missing-rcp', { globalBatchSize: 16, epochs: fast }],
    ['missing-rcp', { globalBatchSize: 512 }],
    ['no-rcp', {}, noSet],
    ['no-rcp', {}, checkOptions(setOf('maskrcnn', []))],
    ['no-rcp', { globalBatchSize: Number.NaN }],
    ['insufficient-convergence', { runs: 9 }],
    ['not-listed', { benchmark: 'dlrm' }],
    ['crash', { crash }],
    ['no-benchmark', { benchmark: null }],
    ['unknown-benchmark', { benchmark: 'maskrcn' }],
    ['no-batch-size', { globalBatchSize: null }],
    ['bad-batch-size', { globalBatchSize: '128' }],
  ])('says %s of %j', (reason, members, options = onFull) => {
    expect(decided(members, options).reason).toBe(reason)
  })

  it('keeps the reason of what a bypass lets pass', () => {
    const bypass = checkOptions(maskRcnn, { rcpBypass: true })
    expect(decided({ epochs: fast }, bypass)).toMatchObject({ reason: 'rcp-found', bypassed: true })
  })
})

describe('decide, with the bypass of mlcommons/logging 7bbf792,', () => {
  const bypass = checkOptions(maskRcnn, { rcpBypass: true })
  const fast = times(5, 13)

  it('passes what fails at a record, between records and without an RCP', () => {
    const messages = [128, 120, 512, 16].map(globalBatchSize => {
      const { verdict, bypassed, message } = decided({ globalBatchSize, epochs: fast }, bypass)
      return [verdict, bypassed, message]
    })
    expect(messages).toEqual([
      ['pass', true, 'RCP found passed using rcp_bypass'],
      ['pass', true, 'RCP Interpolation passed using rcp_bypass'],
      ['pass', true, 'Missing RCP, please submit RCP with BS = 512 passed using rcp_bypass'],
      ['pass', true, 'Missing RCP, please submit RCP with BS = 16 passed using rcp_bypass'],
    ])
  })

  it('leaves alone what passes, what has no RCPs at all, and what did not converge', () => {
    expect(decided({}, bypass).message).toBe('RCP found')
    expect(decided({}, checkOptions(null, { rcpBypass: true })).verdict).toBe('missing-rcp')
    expect(decided({ globalBatchSize: Number.NaN }, bypass)).toMatchObject({
      verdict: 'missing-rcp',
      message: 'Cannot find any RCPs',
    })
    expect(decided({ runs: 9 }, bypass).verdict).toBe('insufficient-convergence')
    for (const outcome of [decided({}, bypass), decided({ runs: 9 }, bypass)]) {
      expect(outcome.bypassed ?? false).toBe(false)
    }
  })
})

describe('decide, on llama31_405b,', () => {
  const benchmark = 'llama31_405b'
  const set = setOf(benchmark, [[1152, [...times(2, 46080 * 7), ...times(3, 46080 * 8), 46080 * 9]]])
  const runs = { benchmark, globalBatchSize: 1152, epochs: times(3, 46080 * 5) }

  it('gives one evaluation of grace from 5.0.0 on, not in 5.0 alone (mlcommons/logging 7bbf792)', () => {
    const verdicts = ['4.1.0', '5.0.0', '5.1.0', '6.1.0'].map(
      ruleset => decided(runs, checkOptions(set, { ruleset })).verdict,
    )
    expect(verdicts).toEqual(['fail', 'pass', 'pass', 'pass'])
  })

  it('shows the speed-up that was allowed: mean / (floor - 46080)', () => {
    const { rcp } = decided(runs, checkOptions(set, { ruleset: '5.0.0' }))
    expect(rcp?.minEpochs).toBe(273803.75496938825)
    expect(rcp?.maxSpeedup).toBe(357120 / (273803.75496938825 - 46080))
    expect(rcp?.floor).toBeCloseTo(273803.75496938825 - 46080, 6)
    expect(rcp?.grace).toBe(46080)
  })
})

describe('graceOf', () => {
  it('is 0 for all other benchmarks', () => {
    expect(graceOf(benchmarkOf('maskrcnn'), '5.0.0')).toBe(0)
    expect(graceOf(benchmarkOf('llama31_405b'), '5.0.0')).toBe(46080)
  })
})
