import { describe, expect, it } from 'vitest'
import { type DiffReportInput, diffReport } from '../../../src/stages/diff/view.ts'

const point = {
  n: 10,
  mean: 14,
  stdev: 0,
  minEpochs: 13.5,
  floor: 13.5,
  grace: 0,
  maxSpeedup: 1,
  pruned: false,
}
const input: DiffReportInput = {
  records: [
    {
      file: 'rcps_toy.json',
      name: 'toy_ref_8',
      bs: 8,
      change: 'added',
      members: [],
      before: null,
      after: point,
    },
  ],
  kept: { before: ['toy_ref_16'], after: ['toy_ref_8'] },
  verdicts: [
    { dir: 'a', before: 'pass', after: 'fail' },
    { dir: 'b', before: 'missing-rcp', after: 'pass' },
  ],
  normalizations: [{ dir: 'a', before: 1, after: 1.1 }],
  submissions: 5,
}

describe('diffReport', () => {
  it('shows means, floors and what judges before and after', () => {
    const [records, envelope, verdicts] = diffReport(input).tables
    expect(records?.rows[0]).toEqual([
      'rcps_toy.json',
      'toy_ref_8',
      8,
      'added',
      ...[null, 10],
      ...[null, 14],
      ...[null, 13.5],
      ...[null, 'yes'],
      '',
    ])
    expect(envelope?.rows).toEqual([
      ['toy_ref_16', 'no longer part of the pruned set'],
      ['toy_ref_8', 'now part of the pruned set'],
    ])
    expect(verdicts?.rows[0]).toEqual(['a', 'pass', 'fail'])
  })

  it('warns of a verdict that is no pass any more, and notes one that becomes a pass', () => {
    const { findings, summary } = diffReport(input)
    expect(findings.map(({ path, severity }) => [path, severity])).toEqual([
      ['a', 'warning'],
      ['b', 'note'],
    ])
    expect(summary).toBe('1 record differs; 2 of 5 verdicts flip')
  })

  it('says nothing of verdicts where no submissions were judged', () => {
    const quiet = { ...input, records: [], verdicts: [], normalizations: [], submissions: 0 }
    expect(diffReport(quiet).summary).toBe('0 records differ')
  })
})
