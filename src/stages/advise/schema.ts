import { z } from 'zod'
import { convergenceUnits } from '../../benchmarks/benchmark.ts'
import { intervalSources } from '../../rcp/evaluation-interval.ts'
import { logValue, numberOrNull, rcpReference, textOrNull } from '../../report/schema-parts.ts'

const learningRateRule = z.strictObject({
  ruleset: z.string().describe('proposed for the rule of --lr-quantum'),
  rule: z.string().describe('in words'),
  optimizer: textOrNull,
  allowed: z.boolean().nullable(),
  quantum: numberOrNull,
  multiple: numberOrNull,
  nearest: z.array(z.number()).describe('nearest allowed values'),
})

const machine = z.strictObject({
  gpus: z.int(),
  localBatch: z.int(),
  globalBatchSize: z.int(),
  learningRate: numberOrNull.describe('by the linear rule'),
  current: learningRateRule.nullable(),
  proposed: learningRateRule.nullable(),
  rcp: rcpReference.nullable(),
  firstReachable: numberOrNull,
})

const hyperparameter = z.strictObject({
  member: z.string(),
  value: logValue,
  by: z.enum([
    'given',
    'nearest allowed',
    'batch size',
    'linear scaling',
    'samples kept',
    'as neighbours',
    'fixed by the rules',
    'allowed by the rules',
    'tune',
  ]),
  neighbours: z.record(z.string(), logValue).describe('by name of the record'),
})

/** The document of `advise`. */
export const members = {
  benchmark: z.string(),
  ruleset: z.string(),
  judged: z.boolean().describe('false if submissions are not judged by reference points'),
  unit: z.enum(convergenceUnits),
  globalBatchSize: numberOrNull,
  learningRate: numberOrNull,
  learningRateRules: z.array(learningRateRule),
  learningRateRulesFrom: z.enum(['rule files', 'table of benchmarks']),
  scaledLearningRate: z
    .strictObject({ linear: z.number(), squareRoot: z.number(), from: z.string() })
    .nullable(),
  rcp: rcpReference.nullable(),
  evaluationInterval: z
    .strictObject({
      step: z.number(),
      offset: numberOrNull.describe('null if the submitter may choose any whole number'),
      source: z.enum(Object.keys(intervalSources)),
      from: z.array(z.string()).describe('records that show it; empty if the rules say it'),
    })
    .nullable(),
  firstReachable: numberOrNull.describe('first value above the floor that an evaluation can give'),
  outcomes: z.array(
    z.strictObject({ epochs: z.array(z.number()), passed: z.boolean(), normalization: numberOrNull }),
  ),
  referenceRunsNeeded: z.int(),
  newReferencePoint: z
    .strictObject({
      required: z.boolean(),
      reason: z.string(),
      record: z.string(),
      file: z.string(),
      runs: z.int(),
      hyperparameters: z.array(hyperparameter),
      fixed: z
        .array(
          z.strictObject({
            key: z.string(),
            value: logValue.describe('null if it depends on an unknown value'),
            rule: z.string().describe('the tests of the rule file'),
          }),
        )
        .describe('log keys for which the rules allow one value'),
      steps: z.array(z.string()),
    })
    .nullable(),
  machines: z.array(machine),
}
