import type { Run } from '../../src/runs/run.ts'

/** A successful run of no benchmark in particular, with the members that a test cares for. */
export function run(members: Partial<Run>): Run {
  return {
    source: 'mllog',
    file: 'result_0.txt',
    benchmark: null,
    division: null,
    organization: null,
    platform: null,
    globalBatchSize: null,
    learningRate: null,
    hyperparameters: {},
    seeds: [],
    status: 'success',
    convergence: null,
    timeToTrainMinutes: null,
    problems: [],
    ...members,
  }
}
