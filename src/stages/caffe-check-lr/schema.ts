import { z } from 'zod'
import { lineOrNull, numberOrNull } from '../../report/schema-parts.ts'

export const members = {
  file: z.string(),
  policy: z.string(),
  compared: z.int(),
  mismatches: z.int(),
  worstRelativeError: numberOrNull,
  firstMismatch: z
    .strictObject({ line: lineOrNull, iteration: z.int(), printed: numberOrNull, expected: numberOrNull })
    .nullable(),
}
