import { z } from 'zod'
import { numberOrNull } from '../../report/schema-parts.ts'
import { verdict } from '../check/schema.ts'
import { measured } from '../curve/schema.ts'

const diffedPoint = z.strictObject({ ...measured, pruned: z.boolean() }).nullable()

const flip = <Value extends z.ZodType>(value: Value) =>
  z.array(z.strictObject({ dir: z.string(), before: value, after: value }))

export const members = {
  records: z.array(
    z.strictObject({
      file: z.string(),
      name: z.string(),
      bs: z.number(),
      change: z.enum(['added', 'removed', 'changed']),
      members: z.array(z.string()).describe('members that differ'),
      before: diffedPoint,
      after: diffedPoint,
    }),
  ),
  kept: z.strictObject({ before: z.array(z.string()), after: z.array(z.string()) }),
  verdicts: flip(verdict).describe('submissions whose verdict differs'),
  normalizations: flip(numberOrNull),
}
