import { z } from 'zod'
import { textOrNull } from '../../report/schema-parts.ts'

export const members = {
  ok: z.boolean(),
  checks: z.array(
    z.strictObject({
      name: z.string(),
      status: z.enum(['ok', 'absent', 'missing']),
      detail: z.string(),
      remedy: textOrNull,
    }),
  ),
}
