import { z } from 'zod'
import { numberOrNull } from '../../report/schema-parts.ts'

export const members = {
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
      drops: z
        .array(
          z.strictObject({
            iteration: z.int().describe('the first iteration with the new rate'),
            epoch: numberOrNull,
            before: numberOrNull,
            after: numberOrNull,
          }),
        )
        .describe('drops that step, multistep and multifixed plan, at most the first 1000'),
      dropCount: z.int().describe('number of all drops'),
    }),
  ),
  totalIterations: z.int(),
  totalEpochs: numberOrNull,
}
