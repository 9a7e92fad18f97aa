import { z } from 'zod'
import { lineOrNull, numberOrNull, problem, textOrNull } from '../../report/schema-parts.ts'

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
  learningRates: z.int().describe('printed learning rates that no later session repeated'),
  snapshots: z.array(z.strictObject({ line: lineOrNull, iteration: numberOrNull, file: z.string() })),
  tests: z.array(
    z.strictObject({
      line: lineOrNull,
      iteration: numberOrNull,
      epoch: numberOrNull,
      seconds: numberOrNull.describe(
        'training time up to its last output, without the pauses between sessions',
      ),
      net: z.int(),
      outputs,
      weights: z
        .strictObject({ file: z.string(), iteration: numberOrNull })
        .optional()
        .describe('the weights of a session that only tested; then the epoch is that of the weights'),
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

export const members = { logs: z.array(parsedLog) }
