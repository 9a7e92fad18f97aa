/**
 * Documents of Caffe logs and solvers.
 *
 * @module
 */
import { z } from 'zod'
import { fileProblem, lineOrNull, numberOrNull, problem, textOrNull } from './parts.ts'

const outputs = z.record(z.string(), numberOrNull).describe('outputs of the net, by name')

const session = z.strictObject({
  line: lineOrNull,
  start: textOrNull,
  end: textOrNull,
  fromIteration: numberOrNull,
  toIteration: numberOrNull,
  startMode: z.enum(['scratch', 'weights', 'snapshot', 'unknown']),
  endMode: z.enum(['done', 'stopped-early', 'failed', 'killed', 'unfinished']),
})

const parsedLog = z.strictObject({
  file: z.string(),
  flavour: z.enum(['bvlc', 'nvcaffe', 'intel']),
  globalBatchSize: numberOrNull,
  batchRule: z.string().describe('how the global batch size was found'),
  sessions: z.array(session),
  learningRates: z.int().describe('learning rates that the log prints'),
  snapshots: z.array(z.strictObject({ line: lineOrNull, iteration: numberOrNull, file: z.string() })),
  tests: z.array(
    z.strictObject({
      line: lineOrNull,
      iteration: numberOrNull,
      epoch: numberOrNull,
      net: z.int(),
      outputs,
    }),
  ),
  train: z
    .array(
      z.strictObject({
        line: lineOrNull,
        iteration: z.int(),
        epoch: numberOrNull,
        loss: numberOrNull,
        learningRate: numberOrNull,
        outputs,
      }),
    )
    .optional()
    .describe('with --train'),
  problems: z.array(problem),
})

export const caffeParse = { logs: z.array(parsedLog) }

export const caffeSchedule = {
  stages: z.array(
    z.strictObject({
      file: z.string(),
      policy: z.string(),
      iterations: z.int(),
      epochs: numberOrNull,
      cumulativeEpochs: numberOrNull,
      warmupEpochs: numberOrNull,
      points: z.array(
        z.strictObject({
          iteration: z.int(),
          epoch: numberOrNull,
          learningRate: numberOrNull.describe("null past the stage's last iteration"),
        }),
      ),
      discontinuities: z.array(
        z.strictObject({
          iteration: z.int(),
          kind: z.enum(['warm-up-end', 'stage-join']),
          before: numberOrNull,
          after: numberOrNull,
        }),
      ),
    }),
  ),
  totalIterations: z.int(),
  totalEpochs: numberOrNull,
}

export const caffeChain = {
  stages: z.array(
    z.strictObject({
      file: z.string(),
      fromWeights: textOrNull,
      snapshot: textOrNull,
      iterations: z.int(),
      epochs: numberOrNull,
      seconds: z.number(),
    }),
  ),
  totalIterations: z.int(),
  totalEpochs: numberOrNull,
  final: z.strictObject({ epoch: numberOrNull, outputs }).nullable(),
  problems: z.array(fileProblem),
}

export const caffeCheckLr = {
  file: z.string(),
  policy: z.string(),
  compared: z.int(),
  mismatches: z.int(),
  worstRelativeError: numberOrNull,
  firstMismatch: z
    .strictObject({ line: lineOrNull, iteration: z.int(), printed: numberOrNull, expected: numberOrNull })
    .nullable(),
}
