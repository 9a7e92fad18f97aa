import { z } from 'zod'
import { numberOrNull } from '../../report/schema-parts.ts'

export const members = {
  verdict: z.enum(['match', 'different', 'undecided', 'not-comparable']),
  // Absent if curves cannot be compared.
  fromEpoch: z.number().optional(),
  toEpoch: z.number().optional(),
  points: z.int().optional(),
  rmse: numberOrNull.optional(),
  maxGap: numberOrNull.optional(),
  area: numberOrNull.optional(),
  insideBand: numberOrNull.optional(),
  finalGap: numberOrNull.optional().describe('mean difference from the baseline in the last 5 epochs'),
  epochShift: numberOrNull.optional(),
}
