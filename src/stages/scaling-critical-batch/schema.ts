import { z } from 'zod'
import { numberOrNull } from '../../report/schema-parts.ts'

const interval = z.tuple([numberOrNull, numberOrNull]).describe('from, to')

export const members = {
  eMin: numberOrNull,
  bCritical: numberOrNull,
  ci: z.strictObject({ eMin: interval.nullable(), bCritical: interval.nullable() }),
  rmse: numberOrNull,
  fit: z.enum(['good', 'poor']),
  slopes: z.array(
    z.strictObject({
      fromBs: z.number(),
      toBs: z.number(),
      slope: numberOrNull,
      regime: z.enum(['perfect-scaling', 'diminishing-returns', 'maximal-parallelism']),
    }),
  ),
}
