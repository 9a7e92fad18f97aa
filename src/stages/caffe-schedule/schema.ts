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
    }),
  ),
  totalIterations: z.int(),
  totalEpochs: numberOrNull,
}
