import { z } from 'zod'
import { computeRow } from '../../report/schema-parts.ts'
import { members as check } from '../check/schema.ts'
import { members as comply } from '../comply/schema.ts'
import { members as curve } from '../curve/schema.ts'

export const members = {
  check: z.strictObject(check),
  comply: z.strictObject(comply).nullable().describe('null without rules'),
  computeSettings: z.array(computeRow).optional().describe('if a log has precision or parallelism'),
  curves: z.array(z.strictObject(curve)),
}
