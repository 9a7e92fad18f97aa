import { describe, expect, it } from 'vitest'
import { type NamedReading, readSubmission } from '../../src/convergence/submission-reading.ts'

const problem = { code: 'word-in-other-key', line: 3, message: '' } as const

function log(members: Partial<NamedReading>): NamedReading {
  const { globalBatchSize = 96 } = members
  return {
    file: 'result_0.txt',
    bytes: 1000,
    globalBatchSize,
    globalBatchSizeText: globalBatchSize === null ? null : String(globalBatchSize),
    benchmark: 'maskrcnn',
    division: 'closed',
    organization: 'Example Lab',
    epochs: 14,
    quality: null,
    samples: null,
    crash: null,
    problems: [],
    ...members,
  }
}

const read = (...logs: Partial<NamedReading>[]) =>
  readSubmission(
    'maskrcnn',
    logs.map((members, index) => log({ file: `result_${index}.txt`, ...members })),
  )

describe('readSubmission', () => {
  it('gathers the epochs of the runs that converged, ascending as numbers', () => {
    const { epochs, runs } = read({ epochs: 9 }, { epochs: 10 }, { epochs: null }, { epochs: 8.5 })
    expect([epochs, runs]).toEqual([[8.5, 9, 10], 4])
  })

  it('takes the batch size of the first log that has one (mlcommons/logging 7bbf792)', () => {
    expect(read({ globalBatchSize: null }, {}, {})).toMatchObject({ globalBatchSize: 96, crash: null })
  })

  it('is at its end with a later log of another batch size, or of none (mlcommons/logging 7bbf792 crashes)', () => {
    expect(read({}, { globalBatchSize: 120 }).crash).toEqual({
      code: 'mixed-batch-sizes',
      file: 'result_1.txt',
      line: null,
      message: 'global batch size 120, but 96 in the logs before it',
    })
    expect(read({}, { globalBatchSize: null }).crash?.message).toBe(
      'global batch size missing, but 96 in the logs before it',
    )
  })

  it('does the same with the benchmark (mlcommons/logging 7bbf792 crashes)', () => {
    expect(read({ benchmark: null }, {})).toMatchObject({ benchmark: 'maskrcnn', crash: null })
    expect(read({}, { benchmark: 'ssd' }).crash).toMatchObject({
      code: 'mixed-benchmarks',
      message: 'benchmark ssd, but maskrcnn in the logs before it',
    })
  })

  it('takes 96.0 and 96 for one batch size, as Python does', () => {
    const { crash, globalBatchSizeText } = read({ globalBatchSizeText: '96.0' }, {})
    expect([crash, globalBatchSizeText]).toEqual([null, '96.0'])
  })

  it('names the first log that the reference crashes on, and the file with it', () => {
    const crash = { code: 'bad-json', line: 7, message: 'the line is not JSON' } as const
    expect(read({}, { crash }, { globalBatchSize: 120 }).crash).toEqual({ ...crash, file: 'result_1.txt' })
  })

  it('keeps the problems of all logs with their files, and the first division and organization', () => {
    const { problems, division, organization } = read(
      { division: null, organization: null },
      { problems: [problem], division: 'open', organization: 'A' },
    )
    expect(problems).toEqual([{ ...problem, file: 'result_1.txt' }])
    expect([division, organization]).toEqual(['open', 'A'])
  })
})
