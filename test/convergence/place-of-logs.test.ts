import { expect, it } from 'vitest'
import { placeOfLogs } from '../../src/convergence/place-of-logs.ts'

// The layouts are those of the MLPerf submission rules.
it.each([
  ['/v5.1/Lab/results/8xGPU/bert', 'Lab', '8xGPU'],
  ['Lab/results/8xGPU/strong/cosmoflow', 'Lab', '8xGPU'],
  ['/data/results/v5.1/Lab/results/8xGPU/bert', 'Lab', '8xGPU'],
  ['/Lab/results/8xGPU/results/bert', 'Lab', '8xGPU'],
  ['/home/results/bert', null, null],
  ['results/8xGPU/bert', null, null],
  ['/home/logs', null, null],
])('placeOfLogs of %s is submitter %s and system %s', (dir, submitter, system) => {
  expect(placeOfLogs(dir)).toEqual({ submitter, system })
})
