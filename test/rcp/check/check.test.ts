import { describe, expect, it } from 'vitest'
import { checkSubmission } from '../../../src/rcp/check/check.ts'
import { checkOptions, maskRcnn, submission, times } from '../../support/rcp.ts'

const options = checkOptions(maskRcnn)

describe('checkSubmission', () => {
  it('puts the verdict beside the facts of the submission', () => {
    expect(checkSubmission(submission({ epochs: times(4, 14), runs: 5 }), options)).toEqual({
      dir: 'results/maskrcnn',
      benchmark: 'maskrcnn',
      division: 'closed',
      organization: 'Example Lab',
      submitter: null,
      system: null,
      ruleset: '1.1.0',
      globalBatchSize: 128,
      runs: 5,
      requiredRuns: 5,
      converged: 4,
      epochs: [14, 14, 14, 14, null],
      submissionMean: 14,
      verdict: 'pass',
      passed: true,
      reason: 'rcp-found',
      bypassed: false,
      message: 'RCP found',
      normalization: 1,
      rcp: {
        names: ['maskrcnn_ref_128'],
        interpolated: false,
        mean: 14,
        stdev: 0,
        minEpochs: 14,
        floor: 14,
        grace: 0,
        maxSpeedup: 1,
      },
      problems: [],
    })
  })

  it('notes a wrong number of logs, which the reference does not look at', () => {
    const codes = (count: number) =>
      checkSubmission(submission({ epochs: times(count, 14) }), options).problems.map(({ code }) => code)
    expect([codes(4), codes(5), codes(6)]).toEqual([['too-few-runs'], [], ['too-many-runs']])
  })

  it('keeps the problems of the logs before those of the check', () => {
    const problem = { code: 'word-in-other-key', file: 'result_0.txt', line: 3, message: '' } as const
    const { problems } = checkSubmission(submission({ epochs: times(4, 14), problems: [problem] }), options)
    expect(problems.map(({ code }) => code)).toEqual(['word-in-other-key', 'too-few-runs'])
  })

  it('has no number where the logs have none', () => {
    const result = checkSubmission(submission({ benchmark: null, globalBatchSize: 'many' }), options)
    expect(result).toMatchObject({
      benchmark: null,
      globalBatchSize: null,
      requiredRuns: null,
      submissionMean: null,
      rcp: null,
      passed: false,
    })
  })
})
