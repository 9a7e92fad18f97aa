import { z } from 'zod'
import { convergenceUnits } from '../../benchmarks/benchmark.ts'
import {
  convergence,
  lineOrNull,
  logValue,
  metrics,
  numberOrNull,
  problem,
  textOrNull,
} from '../../report/schema-parts.ts'

const unit = z.enum(convergenceUnits)

const evaluation = z.strictObject({
  line: lineOrNull,
  position: numberOrNull.describe('position in training as logged, in unit'),
  unit,
  net: z.int().optional().describe('the test net, in a Caffe log with several'),
  quality: metrics.describe('metric by metric'),
})

const run = z.strictObject({
  source: z.enum(['mllog', 'caffe', 'table']),
  file: z.string(),
  run: z.int().min(1).optional().describe('number of the run in its log; only if the log holds several'),
  sha256: z.string().optional().describe('with --hash'),
  benchmark: textOrNull,
  division: textOrNull,
  organization: textOrNull,
  platform: textOrNull,
  globalBatchSize: numberOrNull,
  learningRate: numberOrNull,
  hyperparameters: z.record(z.string(), logValue),
  seeds: z.array(z.number()),
  status: z.enum(['success', 'aborted', 'incomplete']),
  convergence: convergence.nullable().describe('null if the run did not converge'),
  timeToTrainMinutes: numberOrNull,
  evaluations: z.array(evaluation).optional().describe('with --evaluations'),
  problems: z.array(problem),
})

const group = z.strictObject({
  benchmark: textOrNull,
  globalBatchSize: numberOrNull,
  learningRate: numberOrNull,
  runs: z.int(),
  converged: z.int(),
  values: z.array(z.number()).describe("epochs or samples to converge, in the runs' order"),
  olympicMean: numberOrNull,
  mean: numberOrNull,
  stdev: numberOrNull,
})

export const members = { runs: z.array(run) }

/** With `--group`. */
export const others = { 'extract-groups': { groups: z.array(group) } }
