import { describe, expect, it } from 'vitest'
import { submissionPlaces } from '../../../src/report/submission/submission-place.ts'

describe('submissionPlaces', () => {
  // MLPerf submission rules: <submitter>/results/<system>/<benchmark>; HPC has strong or weak before the benchmark.
  it('knows submitter and system by the layout of a round', () => {
    expect(
      submissionPlaces(['/data/v5.1/Lab/results/8xGPU/rgat', 'v3.0/Lab/results/8xGPU/weak/deepcam']),
    ).toEqual([
      { submitter: 'Lab', system: '8xGPU', path: 'Lab/results/8xGPU/rgat' },
      { submitter: 'Lab', system: '8xGPU', path: 'Lab/results/8xGPU/weak/deepcam' },
    ])
  })
  it('takes elsewhere the path below the common folder', () => {
    expect(submissionPlaces(['/a/b/x/y', '/a/b/z']).map(({ path, submitter }) => [path, submitter])).toEqual([
      ['x/y', null],
      ['z', null],
    ])
    expect(submissionPlaces(['../results/8xGPU/rgat'])[0]?.submitter).toBe(null)
  })
})
