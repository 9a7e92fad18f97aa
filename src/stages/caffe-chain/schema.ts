import { z } from 'zod'
import { fileProblem, numberOrNull, textOrNull } from '../../report/schema-parts.ts'

const outputs = z.record(z.string(), numberOrNull).describe('outputs of the net, by name')

export const members = {
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
